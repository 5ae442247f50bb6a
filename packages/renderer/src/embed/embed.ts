/**
 * `<pwe-form src="https://survey.example/">`: the form inside another page. It stays a page of its own, with its own
 * policy, so that the page around it can read and change nothing in it; a token in the address around it goes along.
 */
class PweForm extends HTMLElement {
  connectedCallback(): void {
    const frame = document.createElement("iframe");
    const address = new URL(this.getAttribute("src") ?? "", document.baseURI);
    for (const [name, value] of new URLSearchParams(location.search))
      address.searchParams.set(name, value);
    frame.src = address.href;
    frame.title = this.getAttribute("title") ?? document.title;
    // Lower than the window, so that the meter stays in view while the form scrolls inside.
    frame.style.cssText = "display:block;inline-size:100%;block-size:min(90vh,60rem);border:0";
    this.replaceChildren(frame);
  }
}

customElements.define("pwe-form", PweForm);
