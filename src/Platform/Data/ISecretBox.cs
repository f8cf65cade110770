using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace CreatorFlow.Platform.Data;

/// <summary>Seals secrets (tokens, passwords of vendors) before they are stored.</summary>
public interface ISecretBox
{
    /// <summary>Encrypts. What is sealed for one purpose cannot be opened for another.</summary>
    string Seal(string plain, string purpose);

    /// <summary>
    /// Decrypts; throws <see cref="CryptographicException"/> when the key is gone or the text was changed.
    /// </summary>
    string Open(string sealedText, string purpose);
}

/// <summary>The framework's key ring: keys rotate by themselves, old ones still open.</summary>
internal sealed class SecretBox(IDataProtectionProvider protection) : ISecretBox
{
    public string Seal(string plain, string purpose) => Box(purpose).Protect(plain);

    public string Open(string sealedText, string purpose) => Box(purpose).Unprotect(sealedText);

    private IDataProtector Box(string purpose) => protection.CreateProtector("CreatorFlow.Secrets", purpose);
}
