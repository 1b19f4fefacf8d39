/**
 * As much of the browser's XMLHttpRequest as DirectLineJS uses, over Node's fetch, so that the
 * client of the web page can be tested without a page.
 */
export class FetchXmlHttpRequest {
  readyState = 0;
  status = 0;
  response: unknown = null;
  responseType = '';
  timeout = 0;
  onreadystatechange?: (event: object) => void;
  ontimeout?: (event: object) => void;
  private readonly abortion = new AbortController();
  private readonly headers = new Headers();
  private received = new Headers();
  private method = 'GET';
  private url = '';

  open(method: string, url: string): void {
    this.method = method;
    this.url = url;
  }

  setRequestHeader(name: string, value: string): void {
    this.headers.set(name, value);
  }

  getResponseHeader(name: string): string | null {
    return this.received.get(name);
  }

  send(body?: string | FormData): void {
    this.exchange(body).then(
      () => this.finish(),
      () => !this.abortion.signal.aborted && this.finish(),
    );
  }

  abort(): void {
    this.abortion.abort();
  }

  private async exchange(body: string | FormData | undefined): Promise<void> {
    const { method, headers } = this;
    const { signal } = this.abortion;
    const response = await fetch(this.url, { method, headers, body, signal });
    this.received = response.headers;
    this.response =
      this.responseType === 'arraybuffer'
        ? await response.arrayBuffer()
        : await response.json().catch(() => null);
    this.status = response.status;
  }

  private finish(): void {
    this.readyState = 4;
    this.onreadystatechange?.({});
  }
}
