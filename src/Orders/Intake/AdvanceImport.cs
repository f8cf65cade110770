using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Create;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Intake;

/// <summary>
/// The next part of the work on a file: rows are put together to orders, orders are looked at, orders are taken in.
/// What is read was read before the transaction; somebody else who was faster makes the part void, and it is done anew.
/// </summary>
internal sealed class AdvanceImport(
    AppDb db, ImportRows imports, CheckNewOrders check, CreateOrder create, TimeProvider clock)
{
    /// <summary>A file up to this size is worked through while its sender waits.</summary>
    public const int RowsAtOnce = 500;

    private const int RowsPerSort = 2_000;
    private const int OrdersPerCheck = 500;
    private const int OrdersPerCommit = 250;

    /// <summary>True when there is more to do.</summary>
    public async Task<bool> Run(Guid id, CancellationToken ct)
    {
        db.ChangeTracker.Clear();

        if (await imports.Find(id, ct) is not { IsAtWork: true } seen)
        {
            return false;
        }

        await (seen.State switch
        {
            ImportState.Sorting => Sort(seen, ct),
            ImportState.Checking => Check(seen, ct),
            _ => Take(seen, ct),
        });
        return true;
    }

    /// <summary>Does a small file to its end; a large one is left to the job.</summary>
    public async Task<Result<OrderImport>> AtOnce(Guid id, CancellationToken ct)
    {
        while (await imports.Find(id, ct) is { Rows: <= RowsAtOnce } && await Run(id, ct))
        {
            // Another part waits.
        }

        return await imports.Find(id, ct) is { } import ? import : ImportProblems.NotFound();
    }

    /// <summary>Rows with one number are one order, told by the first of them.</summary>
    private async Task Sort(OrderImport seen, CancellationToken ct)
    {
        var columns = seen.Named;
        var rows = await db.Set<ImportRow>().Where(row => row.ImportId == seen.Id && row.Line > seen.Reached)
            .OrderBy(row => row.Line).Take(RowsPerSort).ToListAsync(ct);
        var numbers = rows.ToDictionary(row => row, row => columns.Of(ImportField.Number, row.CellTexts));
        var wanted = numbers.Values.Where(number => number.Length > 0).Distinct().ToList();
        var firsts = await db.Set<ImportRow>().AsNoTracking()
            .Where(row => row.ImportId == seen.Id && row.Line <= seen.Reached && row.Line == row.First
                && wanted.Contains(row.Number))
            .ToDictionaryAsync(row => row.Number, row => row.First, ct);

        foreach (var (row, number) in numbers)
        {
            // Without a number each row stands alone, and is refused for it.
            row.Sort(number, number.Length > 0 ? firsts.GetValueOrDefault(number, row.Line) : row.Line);
            firsts.TryAdd(number, row.Line);
        }

        await Commit(seen, async import =>
        {
            import.Pass(rows.Count > 0 ? rows[^1].Line : seen.Reached);
            await db.SaveChangesAsync(ct);

            if (rows.Count < RowsPerSort)
            {
                import.Sorted(await db.Set<ImportRow>()
                    .CountAsync(row => row.ImportId == seen.Id && row.Line == row.First, ct));
            }
        }, ct);
    }

    private async Task Check(OrderImport seen, CancellationToken ct)
    {
        var orders = await Next(seen, ImportResult.Waiting, OrdersPerCheck, ct);
        var looked = await check.Run([.. orders.Select(own => ReadRows.Run(own, seen.Named))], ct);
        var known = await KnownNumbers([.. orders.Select(own => own[0].Number)], ct);

        await Commit(seen, import =>
        {
            foreach (var (rows, own) in orders.Zip(looked))
            {
                Settle(rows, own, known);
            }

            var results = orders.ConvertAll(own => own[0].Result);
            import.Count(
                results.Count(own => own == ImportResult.Good), results.Count(own => own == ImportResult.Bad),
                results.Count(own => own == ImportResult.Known));
            Pass(import, orders, OrdersPerCheck, import.Checked);
            db.Tell(new OrdersFileAdvanced(import.Orders, 0, import.Bad, import.Known), import.Id, import.By);
            return Task.CompletedTask;
        }, ct);
    }

    private static void Settle(List<ImportRow> rows, CheckedOrder own, Dictionary<string, Guid> known)
    {
        if (known.TryGetValue(rows[0].Number, out var orderId))
        {
            rows[0].Know(orderId);
        }
        else if (own.Ready is null)
        {
            Refuse(rows, own.Problems);
        }
        else
        {
            rows[0].Accept();
        }
    }

    /// <summary>Stock and SKUs may have changed since they were looked at: they are looked at again.</summary>
    private async Task Take(OrderImport seen, CancellationToken ct)
    {
        var orders = await Next(seen, ImportResult.Good, OrdersPerCommit, ct);
        var looked = await check.Run([.. orders.Select(own => ReadRows.Run(own, seen.Named))], ct);
        var why = new Reason("orders.imported_from_file").With("text", seen.FileName);

        await Commit(seen, async import =>
        {
            var ready = orders.Zip(looked).Where(own => own.Second.Ready is not null).ToList();
            var answers = await create.Create([.. ready.Select(own => own.Second)], why, import.By, ct);

            foreach (var ((rows, _), answer) in ready.Zip(answers))
            {
                Settle(rows[0], answer);
            }

            foreach (var (rows, own) in orders.Zip(looked).Where(own => own.Second.Ready is null))
            {
                Refuse(rows, own.Problems);
            }

            var results = orders.ConvertAll(own => own[0].Result);
            db.Tell(
                import.Take(
                    results.Count(own => own == ImportResult.Made), results.Count(own => own == ImportResult.Bad),
                    results.Count(own => own == ImportResult.Known)),
                import.Id, import.By);
            Pass(import, orders, OrdersPerCommit, () =>
                db.Tell(import.End(clock.GetUtcNow()), import.Id, import.By));
        }, ct);
    }

    private static void Settle(ImportRow row, Result<Guid> answer)
    {
        if (answer.Refused(out var problem, out var id))
        {
            row.Know(Guid.Parse((string)problem.Facts["orderId"]));
        }
        else
        {
            row.Take(id);
        }
    }

    private static void Refuse(List<ImportRow> rows, IReadOnlyList<Problem> problems) =>
        rows[0].Refuse(problems.Select(problem => (ReadRows.LineOf(problem, rows), problem)));

    private static void Pass(OrderImport import, List<List<ImportRow>> orders, int wanted, Action end)
    {
        if (orders.Count < wanted)
        {
            end();
        }
        else
        {
            import.Pass(orders[^1][0].Line);
        }
    }

    /// <summary>The next orders with this result, each with all its rows.</summary>
    private async Task<List<List<ImportRow>>> Next(
        OrderImport seen, ImportResult result, int limit, CancellationToken ct)
    {
        var firsts = await db.Set<ImportRow>()
            .Where(row => row.ImportId == seen.Id && row.Line == row.First && row.Line > seen.Reached
                && row.Result == result)
            .OrderBy(row => row.Line).Take(limit).Select(row => row.Line).ToListAsync(ct);
        var rows = await db.Set<ImportRow>().Where(row => row.ImportId == seen.Id && firsts.Contains(row.First))
            .OrderBy(row => row.Line).ToListAsync(ct);
        return [.. rows.GroupBy(row => row.First).OrderBy(own => own.Key).Select(own => own.ToList())];
    }

    private Task<Dictionary<string, Guid>> KnownNumbers(List<string> numbers, CancellationToken ct) =>
        db.Set<Order>().Where(order => order.ShopId == Order.NoShop && numbers.Contains(order.Number))
            .ToDictionaryAsync(order => order.Number, order => order.Id, ct);

    private async Task Commit(OrderImport seen, Func<OrderImport, Task> act, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);

        if (await imports.ForChange(seen.Id, ct) is { } import && import.Version == seen.Version)
        {
            await act(import);
            await work.Commit(ct);
        }
    }
}
