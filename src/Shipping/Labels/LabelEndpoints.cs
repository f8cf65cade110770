using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Shipping.Labels;

/// <summary>Labels for programs, and their bytes.</summary>
internal static class LabelEndpoints
{
    // A bought label never changes; whoever voids it must not find it in a shared cache.
    private const string Caching = "private, max-age=300";

    public static string PagePath(Guid labelId) => $"/labels/{labelId}";

    public static string FilePath(Guid labelId) => $"/labels/{labelId}/file";

    public static string DownloadPath(Guid labelId) => FilePath(labelId) + "?download=true";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/labels/{id:guid}/file", File)
            .RequirePermission(Permissions.ShippingRead)
            .ExcludeFromDescription();
        routes.MapGet("/api/v1/labels/{id:guid}", View)
            .RequirePermission(Permissions.ShippingRead)
            .WithTags("Labels")
            .WithSummary("A label: where it stands, what it cost and why, and the parcel's scans");
    }

    private static async Task<IResult> File(
        Guid id, bool? download, ILabels labels, HttpContext http, CancellationToken ct)
    {
        if ((await labels.File(id, ct)).Refused(out var problem, out var file))
        {
            return Refusal(problem);
        }

        http.Response.Headers.CacheControl = Caching;
        return Results.File(file.Content, file.MediaType, download is true ? file.FileName : null);
    }

    private static async Task<IResult> View(Guid id, LabelDesk desk, CancellationToken ct) =>
        (await desk.View(id, ct)).Refused(out var problem, out var label)
            ? Refusal(problem)
            : Results.Ok(ToJson(label));

    private static object ToJson(LabelView label) => new
    {
        label.Id,
        label.ParcelId,
        Status = label.Status.ToString(),
        label.Carrier,
        label.Service,
        label.TrackingNumber,
        Cost = label.Cost is { } cost ? new { amount = cost.ToDecimalText(), currency = cost.Currency } : null,
        label.WhyChosen,
        Problem = label.Problem is { } problem ? new { code = problem.Code, detail = problem.Detail } : null,
        label.AskedAt,
        label.BoughtAt,
        File = label.Status == LabelStatus.Bought ? FilePath(label.Id) : null,
        Scans = label.Scans.Select(scan => new { scan.At, Step = scan.Step.ToString(), scan.Text, scan.Place }),
    };

    private static IResult Refusal(Problem problem) => Results.Problem(
        problem.Detail,
        statusCode: problem.Kind == ProblemKind.NotFound
            ? StatusCodes.Status404NotFound
            : StatusCodes.Status409Conflict,
        extensions: new Dictionary<string, object?> { ["code"] = problem.Code, ["facts"] = problem.Facts });
}
