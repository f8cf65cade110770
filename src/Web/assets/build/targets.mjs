/** The oldest browsers that know light-dark() and the other means the style sheet stands on. */
export const targets = ["chrome123", "safari17.5", "firefox120"];
