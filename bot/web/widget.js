/*
 * The widget's loader, for pages of other sites: a button, and behind it a dialog with the desk in a
 * frame of the desk's own origin. It loads nothing and keeps nothing before the student opens it.
 */
(() => {
  const script = document.currentScript;
  if (!script || window.guichet) return;

  /** What it says, by language: the server puts the messages `widget.*` here. */
  const texts = '%TEXTS%';
  const home = new URL('.', script.src);
  const { lang, side, colour, greeting, theme = 'auto' } = script.dataset;
  const languageOf = (tag = '') => Object.keys(texts).find((name) => tag.startsWith(name));
  let language = languageOf(lang) ?? languageOf(document.documentElement.lang) ?? 'fr';
  const address = (path) => {
    const url = new URL(path, home);
    url.search = new URLSearchParams({ lang: language, theme });
    return url.href;
  };

  const css = `
    :host { all: initial !important; direction: ltr !important; --panel: #fff; --ink: #1b2433; --edge: #7d8797; --own: #1d3557; }
    @media (prefers-color-scheme: dark) { :host(:not([data-theme='light'])) { --panel: #1c222c; --ink: #e8ecf2; } }
    :host([data-theme='dark']) { --panel: #1c222c; --ink: #e8ecf2; }
    * { box-sizing: border-box; font: 400 16px/1.4 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif; }
    [hidden], dialog:not([open]) { display: none !important; }
    button { cursor: pointer; }
    button:focus-visible, a:focus-visible { outline: 3px solid var(--focus, var(--ink)); outline-offset: 2px; }
    .launcher, .greeting, .panel { position: fixed; bottom: 20px; right: 20px; z-index: 2147483000; }
    .left .launcher, .left .greeting, .left .panel { right: auto; left: 20px; }
    .launcher, .bar { background: var(--own); color: var(--own-ink); }
    .launcher { border: 2px solid var(--own-ink); border-radius: 999px; display: flex; align-items: center; gap: 10px;
      min-height: 56px; max-width: calc(100vw - 40px); padding: 8px 20px; box-shadow: 0 4px 16px #0005; }
    .launcher svg { flex: none; }
    .greeting { bottom: 92px; display: flex; gap: 4px; max-width: min(320px, calc(100vw - 40px)); padding: 6px;
      background: var(--panel); border: 1px solid var(--edge); border-radius: 14px; box-shadow: 0 4px 16px #0003; }
    .greeting button, .failure button { background: none; border: 0; color: var(--ink); padding: 8px; min-width: 36px; min-height: 36px; text-align: start; }
    .panel { margin: 0; padding: 0; inset-block-start: auto; width: min(420px, calc(100vw - 40px)); height: min(720px, calc(100dvh - 40px));
      max-width: none; max-height: none; overflow: hidden; color: var(--ink); background: var(--panel); border: 1px solid var(--edge); border-radius: 14px; box-shadow: 0 8px 32px #0006; }
    .left .panel { inset-inline-end: auto; }
    .panel:not(.left *) { inset-inline-start: auto; }
    .panel[open] { display: flex; flex-direction: column; }
    .bar { --focus: currentcolor; display: flex; align-items: center; gap: 4px; padding: 4px 4px 4px 14px; }
    .bar strong { flex: 1; font-weight: 600; }
    .bar a, .bar button { background: none; border: 0; border-radius: 8px; color: inherit; display: grid; place-items: center; width: 44px; height: 44px; outline-offset: -4px; }
    iframe { flex: 1; border: 0; width: 100%; min-height: 0; color-scheme: normal; }
    .failure { padding: 24px; }
    .failure a { color: inherit; }
    .failure button { border: 1px solid var(--edge); border-radius: 999px; display: block; padding: 8px 20px; }
    @media (max-width: 600px), (max-height: 480px) {
      .panel, .left .panel { inset: var(--top, 0) 0 auto 0; width: 100vw; height: var(--height, 100dvh); border: 0; border-radius: 0;
        padding: env(safe-area-inset-top) env(safe-area-inset-right) env(safe-area-inset-bottom) env(safe-area-inset-left); }
    }
    @media (prefers-reduced-motion: no-preference) {
      .panel[open], .greeting { animation: rise 0.16s ease-out; }
      @keyframes rise { from { opacity: 0; transform: translateY(12px); } }
    }
    @media print { :host { display: none !important; } }
  `;
  const icon = (path) =>
    `<svg aria-hidden="true" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"><path d="${path}"/></svg>`;
  const html = `
    <div class="${side === 'left' ? 'left' : 'right'}">
      <button type="button" class="launcher" aria-haspopup="dialog" aria-expanded="false">${icon('M4 5h16v11h-8l-5 4v-4H4z')}<span data-text="launcher"></span></button>
      <div role="status"><div class="greeting" hidden>
        <button type="button" data-text="greeting"></button>
        <button type="button" data-label="dismiss">${icon('M6 6l12 12M18 6L6 18')}</button>
      </div></div>
      <dialog class="panel" data-label="title">
        <div class="bar">
          <strong>Guichet</strong>
          <a target="_blank" rel="noopener" data-label="page">${icon('M14 4h6v6M20 4l-9 9M9 5H4v15h15v-5')}</a>
          <button type="button" class="close" data-label="close">${icon('M6 6l12 12M18 6L6 18')}</button>
        </div>
        <div class="failure" role="alert" hidden><p data-text="failed"></p><button type="button" data-text="retry"></button></div>
      </dialog>
    </div>`;

  const host = document.createElement('div');
  host.dataset.theme = theme;
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = html;
  style();
  const [launcher, bubble, panel, failure] = ['.launcher', '.greeting', '.panel', '.failure'].map(
    (selector) => root.querySelector(selector),
  );
  const [greet, dismiss] = bubble.children;
  let frame;
  let before;
  let patience;
  /** Pages that came into the frame and did not say that they are there; each says so once. */
  let silent;

  /** A sheet of one's own is not subject to the site's policy on styles; old browsers lack it. */
  function style() {
    if ('adoptedStyleSheets' in root && 'replaceSync' in CSSStyleSheet.prototype) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      root.adoptedStyleSheets = [sheet];
    } else {
      root.prepend(Object.assign(document.createElement('style'), { textContent: css }));
    }
  }

  /** The site's colour, with black or white on it, whichever reads better. */
  function paint() {
    if (colour && CSS.supports('color', colour)) host.style.setProperty('--own', colour);
    const [red = 0, green = 0, blue = 0] = (
      getComputedStyle(launcher).backgroundColor.match(/[\d.]+/g) ?? []
    ).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    const light = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    host.style.setProperty('--own-ink', light > 0.179 ? '#000' : '#fff');
  }

  function speak() {
    host.lang = language;
    for (const one of root.querySelectorAll('[data-text]')) {
      one.textContent = texts[language][one.dataset.text];
    }
    for (const one of root.querySelectorAll('[data-label]')) {
      one.setAttribute('aria-label', texts[language][one.dataset.label]);
    }
    root.querySelector('a').href = address('chat');
  }

  function load() {
    failure.hidden = true;
    frame?.remove();
    frame = Object.assign(document.createElement('iframe'), { src: address('widget') });
    frame.title = texts[language].title;
    silent = 0;
    frame.addEventListener('load', () => {
      silent += 1;
      if (silent > 0) expect(2_000);
    });
    panel.append(frame);
    expect(30_000);
  }

  /** A phone's keyboard lies over the page; what fills the screen keeps to what is left of it. */
  function fit() {
    const { height, offsetTop, scale } = window.visualViewport;
    const isZoomed = Math.abs(scale - 1) > 0.01;
    host.style.setProperty('--top', isZoomed ? '' : `${offsetTop}px`);
    host.style.setProperty('--height', isZoomed ? '' : `${height}px`);
  }

  /** The frame says that it is there; a frame that was refused or is offline says nothing. */
  function expect(milliseconds) {
    clearTimeout(patience);
    patience = setTimeout(() => {
      frame.remove();
      failure.hidden = false;
    }, milliseconds);
  }

  function open() {
    if (panel.open) return;
    before = document.activeElement;
    bubble.hidden = true;
    // On a phone it is all there is on the screen; elsewhere the page beside it stays of use.
    if (matchMedia('(max-width: 600px), (max-height: 480px)').matches) panel.showModal();
    else panel.show();
    launcher.hidden = true;
    launcher.setAttribute('aria-expanded', 'true');
    if (!frame?.isConnected) load();
    else enter();
  }

  function close() {
    if (panel.open) panel.close();
  }

  function enter() {
    if (!panel.open) return;
    frame.focus();
    frame.contentWindow.postMessage({ guichet: 'opened' }, home.origin);
  }

  panel.addEventListener('close', () => {
    launcher.hidden = false;
    launcher.setAttribute('aria-expanded', 'false');
    const there = before?.isConnected && before !== document.body && before !== host;
    (there ? before : launcher).focus();
  });
  panel.addEventListener('keydown', ({ key }) => key === 'Escape' && close());
  window.addEventListener('message', ({ source, origin, data }) => {
    if (!frame || source !== frame.contentWindow || origin !== home.origin) return;
    if (data.guichet === 'close') close();
    if (data.guichet !== 'ready') return;
    language = languageOf(data.lang) ?? language;
    speak();
    clearTimeout(patience);
    silent -= 1;
    frame.title = texts[language].title;
    enter();
  });
  root.querySelector('.close').addEventListener('click', close);
  failure.querySelector('button').addEventListener('click', load);
  window.addEventListener('online', () => failure.hidden || load());
  for (const name of ['resize', 'scroll']) window.visualViewport?.addEventListener(name, fit);
  for (const one of [launcher, greet]) one.addEventListener('click', open);
  dismiss.addEventListener('click', () => {
    bubble.hidden = true;
    launcher.focus();
  });

  /** Sites that change pages by script put another body in place of the one with the button. */
  const stay = () => host.isConnected || document.body?.append(host);

  function appear() {
    stay();
    new MutationObserver(stay).observe(document.documentElement, { childList: true });
    speak();
    paint();
    if (Number(greeting) > 0) {
      setTimeout(() => (bubble.hidden = Boolean(frame)), Number(greeting) * 1000);
    }
  }
  if (document.body) appear();
  else document.addEventListener('DOMContentLoaded', appear);

  window.guichet = Object.freeze({ open, close, toggle: () => (panel.open ? close() : open()) });
})();
