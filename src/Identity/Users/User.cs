using CreatorFlow.Platform.Tenancy;
using Microsoft.AspNetCore.Identity;

namespace CreatorFlow.Identity;

/// <summary>A person who can sign in. What the person may do is said by the memberships.</summary>
[Global("a person is asked for before any workspace is entered, and may belong to several")]
internal sealed class User : IdentityUser<Guid>
{
    public const int NameMaxLength = 100;
    public const int EmailMaxLength = 254;

    /// <summary>As shown beside what the person did.</summary>
    public string Name { get; set; } = "";

    /// <summary>The language last chosen; null when none was.</summary>
    public string? Language { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
}
