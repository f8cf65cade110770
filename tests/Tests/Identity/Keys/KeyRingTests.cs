using CreatorFlow.Identity;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Identity.Keys;

public sealed class KeyRingTests : IDisposable
{
    private readonly string folder = Path.Combine(
        Directory.CreateTempSubdirectory("creatorflow-test-").FullName, "keys");

    [Fact]
    public void Keys_lie_where_only_their_owner_reads_them()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "skipped: Windows has no file modes");
        Protector().Protect("secret");

#pragma warning disable CA1416 // skipped on Windows above
        File.GetUnixFileMode(folder).ShouldBe(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var key = Directory.GetFiles(folder, "*.xml").ShouldHaveSingleItem();
        File.GetUnixFileMode(key).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
#pragma warning restore CA1416
    }

    [Fact]
    public void What_one_process_seals_the_next_one_opens()
    {
        var sealedText = Protector().Protect("secret");

        Protector().Unprotect(sealedText).ShouldBe("secret");
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);

    private IDataProtector Protector()
    {
        var services = new ServiceCollection();
        KeyRing.Add(services, folder);
        return services.BuildServiceProvider().GetRequiredService<IDataProtectionProvider>().CreateProtector("test");
    }
}
