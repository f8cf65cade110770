using CreatorFlow.Channels.Contracts;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Orders.Deadlines;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Orders.Create;

/// <summary>
/// Looks at orders that somebody wants to enter: finds all that is wrong with each, or gives it the form in which
/// orders come in. Changes nothing.
/// </summary>
internal sealed class CheckNewOrders(ISkus skus, IChannels channels, ShopCalendars calendars, TimeProvider clock)
{
    public const string UsualCurrency = "USD";
    private const long MaxMinor = 100_000_000_000;

    public async Task<IReadOnlyList<CheckedOrder>> Run(IReadOnlyList<NewOrder> asked, CancellationToken ct)
    {
        var codes = asked.SelectMany(order => order.Lines).Select(line => line.Sku).Distinct().ToList();
        var known = await skus.Listed(codes, ct);
        var shops = await channels.Shops(ct);
        var currency = shops is [var shop, ..] ? shop.Currency : UsualCurrency;
        var calendar = await calendars.ByHand(shops, ct);
        return [.. asked.Select(order => Check(order, known, currency, calendar))];
    }

    private CheckedOrder Check(
        NewOrder order, IReadOnlyDictionary<string, KnownSku> known, string usual, BusinessCalendar calendar)
    {
        var currency = order.Currency.Length > 0 ? order.Currency.ToUpperInvariant()
            : order.Lines.Select(line => known.GetValueOrDefault(line.Sku)?.Price.Currency).FirstOrDefault(
                own => own is { Length: > 0 }) ?? usual;
        var problems = new List<Problem>(order.Unread);
        problems.AddRange(Number(order.Number));

        if (!Currencies.IsKnown(currency))
        {
            problems.Add(CreateProblems.CurrencyInvalid(order.Currency));
            currency = usual;
        }

        var lines = Lines(order.Lines, known, currency, problems);
        var shipping = Amount("shipping", order.Shipping, currency, problems);
        var tax = Amount("tax", order.Tax, currency, problems);
        problems.AddRange(NewAddress.Faults(order.ShipTo, order.AddressTaken));

        if (order.Note.Length > CreateProblems.MaxNoteLength)
        {
            problems.Add(CreateProblems.TextTooLong("note", CreateProblems.MaxNoteLength));
        }

        return new(order, problems.Count > 0 ? null : Ready(order, lines, shipping, tax), problems, calendar);
    }

    private static IEnumerable<Problem> Number(string number)
    {
        if (number.Length > CreateProblems.MaxNumberLength || number.Any(char.IsControl))
        {
            yield return CreateProblems.NumberInvalid();
        }
    }

    private static List<ChannelOrderLine> Lines(
        IReadOnlyList<NewOrderLine> asked, IReadOnlyDictionary<string, KnownSku> known, string currency,
        List<Problem> problems)
    {
        if (asked.Count is 0 or > CreateProblems.MaxLines)
        {
            problems.Add(asked.Count == 0 ? CreateProblems.NoLines() : CreateProblems.TooManyLines());
            return [];
        }

        var lines = new List<ChannelOrderLine>();

        foreach (var (index, line) in asked.Index())
        {
            var at = index + 1;

            if (line.Quantity is not (> 0 and <= CreateProblems.MaxUnits))
            {
                problems.Add(CreateProblems.QuantityInvalid(at));
            }

            if (!known.TryGetValue(line.Sku, out var sku))
            {
                problems.Add(line.Sku.Length == 0
                    ? CreateProblems.SkuMissing(at)
                    : CreateProblems.SkuUnknown(at, line.Sku));
            }
            else if (Price(at, line, sku, currency, problems) is { } price)
            {
                lines.Add(new("", sku.Sku, sku.Title, line.Quantity ?? 0, price));
            }
        }

        return lines;
    }

    private static Money? Price(int at, NewOrderLine line, KnownSku sku, string currency, List<Problem> problems)
    {
        if (line.UnitPrice.Length > 0)
        {
            return Amount($"lines.{at}.price", line.UnitPrice, currency, problems);
        }

        if (sku.Price.Currency == currency)
        {
            return sku.Price;
        }

        problems.Add(CreateProblems.PriceMissing(at, sku.Sku, currency));
        return null;
    }

    private static Money Amount(string field, string typed, string currency, List<Problem> problems)
    {
        if (typed.Length == 0)
        {
            return Money.Zero(currency);
        }

        if (Money.Parse(typed, currency) is { Minor: >= 0 and < MaxMinor } amount)
        {
            return amount;
        }

        problems.Add(CreateProblems.AmountInvalid(field, typed));
        return Money.Zero(currency);
    }

    private ChannelOrder Ready(NewOrder order, List<ChannelOrderLine> lines, Money shipping, Money tax)
    {
        var now = clock.GetUtcNow();
        return new()
        {
            ExternalId = order.Number.Length > 0 ? order.Number : OrderNumber.New(now),
            State = ChannelOrderState.AwaitingShipment,
            PlacedAt = order.PlacedAt ?? now,
            UpdatedAt = now,
            DispatchBy = order.DispatchBy,
            NotASale = order.NotASale,
            Total = lines.Aggregate(shipping + tax, (sum, line) => sum + (line.UnitPrice * line.Quantity)),
            Shipping = shipping,
            Tax = tax,
            ShipTo = NewAddress.Plain(order.ShipTo),
            BuyerNote = order.Note.Length > 0 ? order.Note : null,
            Lines =
            [
                .. lines.GroupBy(line => (line.Sku, line.UnitPrice))
                    .OrderBy(same => same.Key.Sku, StringComparer.Ordinal)
                    .Select(same => same.First() with { Quantity = same.Sum(line => line.Quantity) }),
            ],
        };
    }
}
