using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using CreatorFlow.Identity.Contracts;

namespace CreatorFlow.Web.Layout;

/// <summary>
/// For whom a page was written, without saying who that is: the browser keeps pages apart by it, and a tab that shows
/// another person's page learns that the session changed.
/// </summary>
internal static class PersonTag
{
    private const int Bytes = 9;

    /// <summary>Empty when nobody is signed in; another one in another workspace or role.</summary>
    public static string Of(ClaimsPrincipal? visitor)
    {
        if (Person.From(visitor) is not { } person)
        {
            return "";
        }

        var who = Encoding.UTF8.GetBytes($"{person.UserId} {person.WorkspaceId} {person.Role}");
        return Convert.ToHexStringLower(SHA256.HashData(who).AsSpan(0, Bytes));
    }
}
