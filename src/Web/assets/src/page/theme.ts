const YEAR_SECONDS = 31_536_000;

/** data-theme-set="light|dark|system": remembered in the cookie "theme", which the server reads on the next page. */
export function startTheme(): void {
  document.addEventListener("click", (event) => {
    const choice = (event.target as Element).closest<HTMLElement>("[data-theme-set]")?.dataset["themeSet"];

    if (choice) {
      event.preventDefault();
      choose(choice);
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

function showChoice(): void {
  const current = document.documentElement.dataset["theme"] ?? "system";

  for (const button of document.querySelectorAll<HTMLElement>("[data-theme-set]")) {
    button.setAttribute("aria-pressed", String(button.dataset["themeSet"] === current));
  }
}
