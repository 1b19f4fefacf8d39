import MarkdownIt from 'markdown-it';

// No HTML in answers, no addresses but those of the web, e-mail and telephone.
const markdown = new MarkdownIt({ html: false, breaks: true });

/** An answer as the page shows it. */
export const toHtml = (text: string): string => markdown.render(text);
