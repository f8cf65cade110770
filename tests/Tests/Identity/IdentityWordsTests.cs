using CreatorFlow.Identity;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Words;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Identity;

public sealed class IdentityWordsTests
{
    public static TheoryData<Problem> Problems() =>
    [
        IdentityProblems.SignInRefused(),
        IdentityProblems.SignInTooOften(1),
        IdentityProblems.SignInTooOften(30),
        IdentityProblems.FormExpired(),
        IdentityProblems.NotSignedIn(),
        IdentityProblems.PermissionMissing("orders.ship"),
        IdentityProblems.NameMissing("name"),
        IdentityProblems.EmailInvalid(),
        IdentityProblems.EmailTaken(),
        IdentityProblems.PasswordWeak(),
        IdentityProblems.WorkspaceUnknown(),
        IdentityProblems.AlreadySetUp(),
        IdentityProblems.LanguageUnknown(),
        IdentityProblems.LookUnknown("theme"),
        IdentityProblems.PreferenceKeyInvalid(),
        IdentityProblems.PreferenceTooLong(2_001),
        IdentityProblems.PreferenceUnreadable(),
        IdentityProblems.PreferencesTooMany(),
    ];

    [Theory, MemberData(nameof(Problems))]
    public void Every_refusal_is_said_in_every_language(Problem problem)
    {
        var words = new ProblemWords([IdentityWords.Catalogue]);
        var said = CreatorFlow.Platform.Words.Languages.All.Select(language => words.For(problem, language)).ToList();

        words.Codes.ShouldContain(problem.Code);
        said.Distinct().Count().ShouldBe(3);
        said.ShouldAllBe(text => !text.Contains('{') && text.Length > 0);
    }

    [Fact]
    public void The_codes_of_refusals_never_change()
    {
        string[] codes =
        [
            "identity.already_set_up", "identity.email_invalid", "identity.email_taken", "identity.form_expired",
            "identity.language_unknown", "identity.look_unknown", "identity.name_missing", "identity.not_signed_in",
            "identity.password_weak", "identity.permission_missing", "identity.preference_key_invalid",
            "identity.preference_too_long", "identity.preference_unreadable", "identity.preferences_too_many",
            "identity.sign_in_refused", "identity.sign_in_too_often", "identity.workspace_unknown",
        ];

        Problems().Select(row => row.Data.Code).Distinct().Order(StringComparer.Ordinal).ShouldBe(codes);
        new ProblemWords([IdentityWords.Catalogue]).Codes.Order(StringComparer.Ordinal).ShouldBe(codes);
    }
}
