const YEAR_SECONDS = 31_536_000;

/** data-theme-set="light|dark|system": remembered in the cookie "theme", which the server reads on the next page. */
export function startTheme(): void {
  document.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLElement>("[data-theme-set]");
    const choice = button?.dataset["themeSet"];

    if (choice) {
      event.preventDefault();
      choose(choice);
      remember(button.closest("form"), choice);
    }
  });

  document.addEventListener("turbo:load", showChoice);
  showChoice();
}

function choose(theme: string): void {
  if (theme === "system") {
    delete document.documentElement.dataset["theme"];
  } else {
    document.documentElement.dataset["theme"] = theme;
  }

  const secure = location.protocol === "https:" ? "; Secure" : "";
  const age = theme === "system" ? 0 : YEAR_SECONDS;
  document.cookie = `theme=${theme}; Path=/; Max-Age=${age}; SameSite=Lax${secure}`;
  showChoice();
}

/** For the person in every browser; this one has its cookie already. */
function remember(form: HTMLFormElement | null, theme: string): void {
  if (form) {
    const fields = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
    fields.set("theme", theme);
    const request = { method: "POST", body: fields, redirect: "manual", keepalive: true } as const;
    void fetch(form.action, request).catch(() => undefined);
  }
}

function showChoice(): void {
  const current = document.documentElement.dataset["theme"] ?? "system";

  for (const button of document.querySelectorAll<HTMLElement>("[data-theme-set]")) {
    button.setAttribute("aria-pressed", String(button.dataset["themeSet"] === current));
  }
}
