using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Problems;
using Microsoft.AspNetCore.Http;

namespace CreatorFlow.Identity;

/// <summary>Remembers which columns of a list a person wants to see, in which order.</summary>
internal sealed class ChooseColumns(IPreferences preferences)
{
    public const string Path = "/settings/columns";

    private const string KeyPrefix = "columns:";

    public async Task<Result<string>> Run(string key, IEnumerable<string> columns, CancellationToken ct) =>
        key.StartsWith(KeyPrefix, StringComparison.Ordinal)
            ? await preferences.Set(key, string.Join(',', columns.Where(column => column.Length > 0)), ct)
            : IdentityProblems.PreferenceKeyInvalid();

    /// <summary>POST /settings/columns with the fields key, columns (many, or one with commas) and returnUrl.</summary>
    public static async Task<IResult> Endpoint(HttpContext context, ChooseColumns choose, CancellationToken ct)
    {
        if (await Forms.Read(context, ct) is not { } form)
        {
            return new Refusal(IdentityProblems.FormExpired());
        }

        var columns = form["columns"].SelectMany(field => (field ?? "").Split(','));
        var chosen = await choose.Run(form.Text("key"), columns, ct);

        return chosen.Refused(out var problem, out _)
            ? new Refusal(problem)
            : new SeeOther(LocalAddress.OrHome(form["returnUrl"]));
    }
}
