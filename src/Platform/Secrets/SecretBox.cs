using System.Security.Cryptography;
using CreatorFlow.Platform.Problems;
using Microsoft.AspNetCore.DataProtection;

namespace CreatorFlow.Platform.Secrets;

/// <summary>Seals with the keys of the installation.</summary>
internal sealed class SecretBox(IDataProtectionProvider keys) : ISecretBox
{
    public string Seal(string purpose, string text) => For(purpose).Protect(text);

    public Result<string> Open(string purpose, string sealedText)
    {
        try
        {
            return For(purpose).Unprotect(sealedText);
        }
        catch (CryptographicException)
        {
            return new Problem(
                "platform.secret_unreadable",
                ProblemKind.Conflict,
                $"What was kept for '{purpose}' cannot be opened: it was changed, or the key folder it was sealed with is "
                + "gone. Restore the key folder, or enter the secret again.");
        }
    }

    private IDataProtector For(string purpose) => keys.CreateProtector("CreatorFlow.Secrets", purpose);
}
