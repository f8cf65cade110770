using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Platform.Secrets;

/// <summary>Seals what must not lie open in the database: access tokens, client secrets, labels' credentials.</summary>
public interface ISecretBox
{
    /// <summary>Encrypts and authenticates a text.</summary>
    /// <param name="purpose">What it is for, such as "channels.tiktok.token"; only the same purpose opens it.</param>
    string Seal(string purpose, string text);

    /// <summary>The text again; refused with platform.secret_unreadable when it was changed or the keys are lost.</summary>
    Result<string> Open(string purpose, string sealedText);
}
