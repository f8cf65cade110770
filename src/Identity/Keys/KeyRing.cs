using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Identity;

/// <summary>The keys that seal sessions, forms and secrets, kept in a folder that only its owner can read.</summary>
internal static class KeyRing
{
    private const string ApplicationName = "CreatorFlow";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public static void Add(IServiceCollection services, string folder) =>
        services.AddDataProtection().SetApplicationName(ApplicationName).PersistKeysToFileSystem(Prepare(folder));

    private static DirectoryInfo Prepare(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return Directory.CreateDirectory(folder);
        }

        var prepared = Directory.CreateDirectory(folder, OwnerOnly);
        prepared.UnixFileMode = OwnerOnly;
        return prepared;
    }
}
