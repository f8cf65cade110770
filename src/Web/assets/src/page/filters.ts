const TYPING_MS = 300;

/** form[data-submit-on-change]: choosing filters at once, typing after a short rest. The button stays for no script. */
export function startFilters(): void {
  let timer: number | undefined;

  const submit = (form: HTMLFormElement, wait: number): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => form.isConnected && form.requestSubmit(), wait);
  };

  document.addEventListener("change", (event) => {
    const form = formOf(event);

    if (form && (event.target as Element).matches("select, [type=checkbox], [type=radio], [type=date]")) {
      submit(form, 0);
    }
  });

  document.addEventListener("input", (event) => {
    const form = formOf(event);

    if (form && (event.target as Element).matches("[type=search], [type=text]")) {
      submit(form, TYPING_MS);
    }
  });
}

const formOf = (event: Event): HTMLFormElement | null =>
  (event.target as Element).closest<HTMLFormElement>("form[data-submit-on-change]");
