using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Problems.Answers;
using CreatorFlow.Platform.Words;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Orders.Intake;

/// <summary>A file with orders, and how far it is.</summary>
internal sealed record ImportJson(
    Guid Id, string File, ImportState State, IReadOnlyList<string> Heads, IReadOnlyDictionary<string, int> Columns,
    bool EncodingGuessed, int Rows, int Orders, int Good, int Bad, int Known, int Made, string By,
    DateTimeOffset StartedAt, DateTimeOffset? EndedAt)
{
    public static ImportJson Of(OrderImport own, ImportColumns columns) => new(
        own.Id, own.FileName, own.State, own.HeadNames,
        columns.At.ToDictionary(at => NameOf(at.Key), at => at.Value), own.IsGuessed, own.Rows, own.Orders, own.Good,
        own.Bad, own.Known, own.Made, own.ByName, own.StartedAt, own.EndedAt);

    public static string NameOf(ImportField field) =>
        char.ToLowerInvariant(field.ToString()[0]) + field.ToString()[1..];
}

/// <summary>An order of a file, by its first line.</summary>
internal sealed record ImportedOrderJson(
    int Line, string Number, ImportResult Result, Guid? OrderId, IReadOnlyList<LineProblemJson> Problems)
{
    public static ImportedOrderJson Of(ImportRow row, ProblemWords words) => new(
        row.Line, row.Number, row.Result, row.OrderId,
        [.. row.AllProblems.Select(own => new LineProblemJson(
            own.Line, own.Problem.Code, own.Field, words.For(own.Problem)))]);
}

/// <summary>What is wrong on a line of the file.</summary>
internal sealed record LineProblemJson(int Line, string Code, string? Field, string Text);

/// <summary>A page of orders of a file; ask again with <c>after</c> for the next one.</summary>
internal sealed record ImportedOrdersJson(IReadOnlyList<ImportedOrderJson> Orders, int? After);

/// <summary>Which column, from 0, holds which field.</summary>
internal sealed record ColumnsBody(IReadOnlyDictionary<string, int>? Columns);

/// <summary>Which orders are taken in: all, good or chosen, and then those of these lines.</summary>
internal sealed record TakeBody(string? Take, IReadOnlyList<int>? Lines);

/// <summary>Files with orders for programs.</summary>
internal static class ImportApi
{
    private const string Path = "/api/v1/orders/imports";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(Path, Send).WithTags("Orders")
            .WithMetadata(new RequestSizeLimitAttribute(ReadOrdersFile.MaxBytes + 1))
            .RequirePermission(Permissions.OrdersCreate);
        var api = routes.MapApi(Path + "/{id:guid}", "Orders", ReadOrdersFile.MaxBytes / 16);
        api.MapGet("", Show).RequirePermission(Permissions.OrdersCreate);
        api.MapGet("/orders", Orders).RequirePermission(Permissions.OrdersCreate);
        api.MapPost("/columns", Name).RequirePermission(Permissions.OrdersCreate);
        api.MapPost("/take", Take).RequirePermission(Permissions.OrdersCreate);
        api.MapPost("/stop", Stop).RequirePermission(Permissions.OrdersCreate);
    }

    /// <summary>The body is the file itself. The answer says which columns are taken for what.</summary>
    private static async Task<IResult> Send(
        HttpContext context, ReadOrdersFile read, ICurrentActor me, string? name, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        await context.Request.Body.CopyToAsync(bytes, ct);

        return (await read.Run(name, bytes.ToArray(), me.Actor, ct)).Refused(out var problem, out var import)
            ? new Refusal(problem)
            : Results.Created(
                $"{Path}/{import.Id}",
                ImportJson.Of(import, GuessColumns.Of(import.HeadNames, new Dictionary<string, ImportField>())));
    }

    private static async Task<IResult> Show(Guid id, ImportRows imports, CancellationToken ct) =>
        await imports.Find(id, ct) is { } import
            ? Results.Ok(ImportJson.Of(import, import.Named))
            : new Refusal(ImportProblems.NotFound());

    private static async Task<IResult> Orders(
        Guid id, ImportRows imports, ProblemWords words, string? result, int? after, int? limit, CancellationToken ct)
    {
        if (await imports.Find(id, ct) is null)
        {
            return new Refusal(ImportProblems.NotFound());
        }

        var wanted = Math.Clamp(limit ?? ImportRows.RowsPerPage, 1, ImportRows.MaxRows);
        var rows = await imports.Orders(
            id, Choice.Of<ImportResult>(result), Math.Max(after ?? 0, 0), wanted, ct);
        return Results.Ok(new ImportedOrdersJson(
            [.. rows.Select(row => ImportedOrderJson.Of(row, words))], rows.Count == wanted ? rows[^1].Line : null));
    }

    private static async Task<IResult> Name(Guid id, ColumnsBody body, NameColumns name, CancellationToken ct)
    {
        var at = new Dictionary<ImportField, int>();

        foreach (var (named, column) in body.Columns ?? new Dictionary<string, int>())
        {
            if (Choice.Of<ImportField>(named) is not { } field)
            {
                return new Refusal(ImportProblems.FieldUnknown(named));
            }

            at[field] = column;
        }

        return Answer(await name.Run(id, new(at), ct));
    }

    private static async Task<IResult> Take(
        Guid id, TakeBody body, TakeOrders take, ICurrentActor me, CancellationToken ct) =>
        Answer(await take.Run(id, body.Take ?? "", body.Lines ?? [], me.Actor, ct));

    private static async Task<IResult> Stop(Guid id, StopImport stop, ICurrentActor me, CancellationToken ct) =>
        Answer(await stop.Run(id, me.Actor, ct));

    private static IResult Answer(Result<OrderImport> answer) => answer.Refused(out var problem, out var import)
        ? new Refusal(problem)
        : Results.Accepted($"{Path}/{import.Id}", ImportJson.Of(import, import.Named));
}
