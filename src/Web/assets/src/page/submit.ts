/** form[data-submit-once]: a second press while the first is under way does nothing. */
export function startSubmitOnce(): void {
  document.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;

    if (!form.matches("[data-submit-once]")) {
      return;
    }

    if (form.dataset["submitting"] !== undefined) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }

    form.dataset["submitting"] = "";
    (event as SubmitEvent).submitter?.setAttribute("aria-busy", "true");
  }, { capture: true });

  document.addEventListener("turbo:submit-end", (event) => release(event.target as HTMLFormElement));
  document.addEventListener("turbo:before-cache", releaseAll);
  window.addEventListener("pageshow", releaseAll);
}

const releaseAll = (): void =>
  document.querySelectorAll<HTMLFormElement>("form[data-submitting]").forEach(release);

function release(form: HTMLFormElement): void {
  delete form.dataset["submitting"];
  form.querySelectorAll("[aria-busy]").forEach((button) => button.removeAttribute("aria-busy"));
}
