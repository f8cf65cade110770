using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Words;

namespace CreatorFlow.Identity;

/// <summary>Every refusal of this module.</summary>
internal static class IdentityProblems
{
    public const int PasswordMinLength = 12;
    public const int PasswordMaxLength = 256;

    /// <summary>
    /// One answer to an unknown address, a wrong password and a locked account: who tries learns nothing.
    /// </summary>
    public static Problem SignInRefused() => new(
        "identity.sign_in_refused",
        ProblemKind.Invalid,
        "The e-mail address and the password do not belong together, or there were too many attempts. "
        + "Check both; after several attempts wait 15 minutes.");

    public static Problem SignInTooOften(int seconds) => new(
        "identity.sign_in_too_often",
        ProblemKind.Unavailable,
        $"Too many attempts came from this network address. Try again in {seconds} seconds.")
    {
        Facts = new Dictionary<string, object> { ["seconds"] = seconds },
    };

    public static Problem FormExpired() => new(
        "identity.form_expired",
        ProblemKind.Invalid,
        "The form was open for too long or was sent from another page. Send it again.");

    public static Problem NotSignedIn() => new(
        "identity.not_signed_in", ProblemKind.Forbidden, "Nobody is signed in. Sign in at /sign-in first.");

    public static Problem PermissionMissing(string permission) => new(
        "identity.permission_missing",
        ProblemKind.Forbidden,
        $"Your role lacks the permission '{permission}'. Ask an owner of the workspace.")
    {
        Facts = new Dictionary<string, object> { ["permission"] = permission },
    };

    public static Problem NameMissing(string field) => new(
        "identity.name_missing",
        ProblemKind.Invalid,
        $"A name is missing or longer than {User.NameMaxLength} characters.")
    {
        Field = field,
        Facts = new Dictionary<string, object> { ["max"] = User.NameMaxLength },
    };

    public static Problem EmailInvalid() => new(
        "identity.email_invalid",
        ProblemKind.Invalid,
        "This is no e-mail address. Write one such as ana@example.com.")
    {
        Field = "email",
    };

    public static Problem EmailTaken() => new(
        "identity.email_taken",
        ProblemKind.Conflict,
        "Somebody signs in with this e-mail address already. Use another one.")
    {
        Field = "email",
    };

    public static Problem PasswordWeak() => new(
        "identity.password_weak",
        ProblemKind.Invalid,
        $"A password has {PasswordMinLength} to {PasswordMaxLength} characters. A sentence is a good one.")
    {
        Field = "password",
        Facts = new Dictionary<string, object> { ["min"] = PasswordMinLength, ["max"] = PasswordMaxLength },
    };

    public static Problem WorkspaceUnknown() => new(
        "identity.workspace_unknown", ProblemKind.NotFound, "There is no such workspace.");

    public static Problem AlreadySetUp() => new(
        "identity.already_set_up",
        ProblemKind.Conflict,
        "A workspace exists already. Sign in; its owner adds people.");

    public static Problem PreferenceKeyInvalid() => new(
        "identity.preference_key_invalid",
        ProblemKind.Invalid,
        $"A preference has a key such as columns:orders: small letters, digits, _ : - and at most "
        + $"{Preferences.KeyMaxLength} characters.")
    {
        Field = "key",
        Facts = new Dictionary<string, object> { ["max"] = Preferences.KeyMaxLength },
    };

    public static Problem PreferenceTooLong(int length) => new(
        "identity.preference_too_long",
        ProblemKind.Invalid,
        $"The preference has {length} characters; {Preferences.ValueMaxLength} are kept. Choose less.")
    {
        Field = "value",
        Facts = new Dictionary<string, object> { ["length"] = length, ["max"] = Preferences.ValueMaxLength },
    };

    public static Problem PreferenceUnreadable() => new(
        "identity.preference_unreadable",
        ProblemKind.Invalid,
        "The preference holds characters that nobody can read. Write it as plain text on one line.")
    {
        Field = "value",
    };

    public static Problem PreferencesTooMany() => new(
        "identity.preferences_too_many",
        ProblemKind.Conflict,
        $"You have {Preferences.MaxPerPerson} preferences, the most that are kept. Set one you do not need to nothing.")
    {
        Facts = new Dictionary<string, object> { ["max"] = Preferences.MaxPerPerson },
    };

    public static Problem LookUnknown(string name) => new(
        "identity.look_unknown",
        ProblemKind.Invalid,
        $"There is no such choice for {name}. Choose one of "
        + $"{string.Join(", ", Look.Choices.GetValueOrDefault(name) ?? [])}.")
    {
        Field = name,
    };

    public static Problem LanguageUnknown() => new(
        "identity.language_unknown",
        ProblemKind.Invalid,
        $"There is no such language. Choose one of {string.Join(", ", Languages.All)}.")
    {
        Field = "language",
    };
}
