import { Resvg } from '@resvg/resvg-js';

/** Its own font, so that a picture is the same on every machine. */
const fontFiles = [
  require.resolve('@expo-google-fonts/open-sans/400Regular/OpenSans_400Regular.ttf'),
  require.resolve('@expo-google-fonts/open-sans/600SemiBold/OpenSans_600SemiBold.ttf'),
];
/** Sharp on a phone. */
const zoom = 2;

/** An SVG in Open Sans as PNG. */
export function toPng(svg: string): Buffer {
  const picture = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: zoom },
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Open Sans' },
  });
  return picture.render().asPng();
}
