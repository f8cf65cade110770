using CreatorFlow.Identity.Contracts;
using CreatorFlow.Orders.List;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Orders.Intake;

/// <summary>The forms of a file with orders: send it, name its columns, take orders in, stop it.</summary>
internal static class ImportActions
{
    public const string Path = OrderFilter.Path + "/import";
    public const string FileForm = "file";
    public const string ColumnsForm = "columns";

    /// <summary>The preference that remembers which head is which field.</summary>
    public const string ColumnsKey = "import:orders";

    /// <summary>Room for what stands around the file in the form.</summary>
    private const long MaxFormBytes = ReadOrdersFile.MaxBytes + (64 * 1024);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapForms(Path, MaxFormBytes).MapPost("", Send).RequirePermission(Permissions.OrdersCreate);
        ImportExample.Map(routes);
        var forms = routes.MapForms(Path + "/{id:guid}");
        forms.MapPost("/columns", Name).RequirePermission(Permissions.OrdersCreate);
        forms.MapPost("/take", Take).RequirePermission(Permissions.OrdersCreate);
        forms.MapPost("/stop", Stop).RequirePermission(Permissions.OrdersCreate);
    }

    /// <summary>What is remembered of heads, by their plain form.</summary>
    public static async Task<IReadOnlyDictionary<string, ImportField>> Remembered(
        IPreferences preferences, CancellationToken ct)
    {
        var kept = await preferences.Get(ColumnsKey, ct);
        var known = new Dictionary<string, ImportField>(StringComparer.Ordinal);

        foreach (var pair in (kept ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            if (pair.Split('=') is [var head, var field] && Choice.Of<ImportField>(field) is { } named)
            {
                known[head] = named;
            }
        }

        return known;
    }

    private static async Task<IResult> Send(
        HttpContext context, ReadOrdersFile read, ICurrentActor me, CancellationToken ct)
    {
        if (await Forms.Read(context, ct) is not { } form)
        {
            return new PageAgain(Path, FileForm, Forms.Expired());
        }

        if (form.Files.GetFile("file") is not { Length: > 0 } file)
        {
            return new PageAgain(Path, FileForm, ImportProblems.Empty());
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, ct);

        return (await read.Run(file.FileName, bytes.ToArray(), me.Actor, ct)).Refused(out var problem, out var import)
            ? new PageAgain(Path, FileForm, problem)
            : new SeeOther($"{Path}/{import.Id}");
    }

    private static async Task<IResult> Name(
        HttpContext context, Guid id, NameColumns name, ImportRows imports, IPreferences preferences,
        CancellationToken ct)
    {
        if (await Forms.Read(context, ct) is not { } form)
        {
            return new PageAgain($"{Path}/{id}", ColumnsForm, Forms.Expired());
        }

        var columns = new ImportColumns(Enum.GetValues<ImportField>()
            .Select(field => (Field: field, Column: CellText.Number(form.Text(field.ToString()))))
            .Where(own => own.Column is not null)
            .ToDictionary(own => own.Field, own => own.Column!.Value));

        if ((await name.Run(id, columns, ct)).Refused(out var problem, out var import))
        {
            return new PageAgain($"{Path}/{id}", ColumnsForm, problem, form);
        }

        var heads = import.HeadNames;
        var remembered = string.Join(
            ',', columns.At.Select(own => $"{GuessColumns.Plain(heads[own.Value])}={own.Key}"));
        await preferences.Set(ColumnsKey, remembered, ct);
        return new SeeOther($"{Path}/{id}");
    }

    private static Task<IResult> Take(
        HttpContext context, Guid id, TakeOrders take, ICurrentActor me, CancellationToken ct) =>
        Change(context, id, form => take.Run(
            id,
            form.Text("choice") == TakeOrders.Chosen && form.Text("all") == "true"
                ? TakeOrders.Good
                : form.Text("choice"),
            [.. form["ids"].Select(own => CellText.Number(own ?? "")).OfType<int>()], me.Actor, ct), ct);

    private static Task<IResult> Stop(
        HttpContext context, Guid id, StopImport stop, ICurrentActor me, CancellationToken ct) =>
        Change(context, id, _ => stop.Run(id, me.Actor, ct), ct);

    private static async Task<IResult> Change(
        HttpContext context, Guid id, Func<IFormCollection, Task<Result<OrderImport>>> run, CancellationToken ct)
    {
        var page = $"{Path}/{id}";

        if (await Forms.Read(context, ct) is not { } form)
        {
            return new PageAgain(page, FileForm, Forms.Expired());
        }

        return (await run(form)).Refused(out var problem, out _)
            ? new PageAgain(page, FileForm, problem, form)
            : new SeeOther(page);
    }
}
