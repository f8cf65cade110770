using System.Globalization;
using System.Text.Json;
using CreatorFlow.Sandbox.TikTokShop.Authorization;
using CreatorFlow.Sandbox.TikTokShop.Gateway;
using CreatorFlow.Sandbox.TikTokShop.Paging;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Finance;

/// <summary>Statements, and the payments and withdrawals that follow from them: one a day.</summary>
internal sealed class StatementReads(Market market)
{
    private static readonly PageRules Pages = new(Usual: 20, Most: 100, Ascending: true, Field: "statement_time");
    private static readonly string[] WithdrawalTypes = ["WITHDRAW", "SETTLE", "TRANSFER", "REVERSE"];

    public IEnumerable<ApiEndpoint> Endpoints() =>
    [
        ApiEndpoint.Get("/finance/202309/statements", Scopes.Finance, Statements),
        ApiEndpoint.Get("/finance/202309/payments", Scopes.Finance, Payments),
        ApiEndpoint.Get("/finance/202309/withdrawals", Scopes.Finance, Withdrawals),
    ];

    private Reply Statements(Call call)
    {
        if (call.Query.GetValueOrDefault("sort_field") != "statement_time")
        {
            return Reply.BadParameter("param sort_field is missing or invalid");
        }

        var status = call.Query.GetValueOrDefault("payment_status", "");
        return Answer(
            call, "statement_time", "statements",
            statement => status.Length == 0 || PaymentStatus(statement) == status, WriteStatement);
    }

    private Reply Payments(Call call) => Answer(call, "create_time", "payments", _ => true, (item, statement) =>
    {
        var isPaid = statement.IsPaid(market.NowMs);
        item.WriteString("id"u8, $"{statement.PaymentId}");
        item.WriteString("status"u8, PaymentStatus(statement));
        item.Time("create_time"u8, statement.AtMs);
        item.Time("paid_time"u8, isPaid ? statement.AtMs + Orders.Deadlines.DayMs : 0);
        WriteAmount(item, "amount"u8, statement.Settlement);
        WriteAmount(item, "settlement_amount"u8, statement.Settlement);
        WriteAmount(item, "reserve_amount"u8, 0);
        WriteAmount(item, "payment_amount_before_exchange"u8, statement.Settlement);
        item.WriteString("exchange_rate"u8, "1"u8);
        item.WriteString("bank_account"u8, "****0142"u8);
    });

    private Reply Withdrawals(Call call)
    {
        var types = call.Query.GetValueOrDefault("types", "").Split(',', StringSplitOptions.RemoveEmptyEntries);

        if (types.Length == 0 || types.Except(WithdrawalTypes).Any())
        {
            return Reply.BadParameter("param types is missing or invalid");
        }

        return Answer(
            call, "create_time", "withdrawals",
            statement => types.Contains("WITHDRAW") && statement.IsPaid(market.NowMs),
            (item, statement) =>
            {
                item.WriteString("id"u8, $"{statement.PaymentId + 1}");
                item.WriteString("type"u8, "WITHDRAW"u8);
                item.Money("amount"u8, statement.Settlement);
                item.WriteString("currency"u8, market.Currency);
                item.WriteString("status"u8, "SUCCESS"u8);
                item.Time("create_time"u8, statement.AtMs + Orders.Deadlines.DayMs);
            });
    }

    private Reply Answer(
        Call call, string time, string name, Func<Statement, bool> wanted, Action<Utf8JsonWriter, Statement> write)
    {
        if (PageAsk.Read(call, Pages, out var refusal) is not { } ask)
        {
            return refusal!;
        }

        if (!call.TryTime($"{time}_ge", out var from) || !call.TryTime($"{time}_lt", out var until))
        {
            return Reply.BadParameter($"param {time}_ge or {time}_lt is invalid");
        }

        Page page;
        Dictionary<long, Statement> found;

        lock (market.Gate)
        {
            found = market.Ledger.Statements
                .TakeWhile(statement => statement.IsOut(market.NowMs))
                .Where(wanted)
                .Where(statement => statement.AtMs.IsWithin(from, until))
                .ToDictionary(statement => statement.Day);
            var keys = found.Keys.Select(day => (day, day));
            page = Page.Of(ask.Slice(), ask.Ascending ? keys : keys.Reverse(), total: null);
        }

        return Reply.Ok(data =>
        {
            data.WriteString("next_page_token"u8, ask.Next(page));
            data.Objects(name, page.Ids.Select(day => found[day]), write);
        });
    }

    private void WriteStatement(Utf8JsonWriter item, Statement statement)
    {
        var isSea = market.Profile.Region == "MY";
        item.WriteString("id"u8, $"{statement.Id}");
        item.Time("statement_time"u8, statement.AtMs);
        item.WriteString("currency"u8, market.Currency);
        item.Money("settlement_amount"u8, statement.Settlement);
        item.MoneyOrEmpty("revenue_amount"u8, statement.Net, market.Profile.NamesLineItems);
        item.MoneyOrEmpty("net_sales_amount"u8, statement.Net, isSea);
        item.MoneyOrEmpty("shipping_cost_amount"u8, statement.Shipping, isSea);
        // Where shipping has no sum of its own it is among the fees: the sums come to the settlement everywhere.
        item.Money("fee_amount"u8, isSea ? statement.Fees + statement.Shipping : statement.Fees);
        item.Money("adjustment_amount"u8, statement.Adjustments);
        item.WriteString("payment_status"u8, PaymentStatus(statement));
        item.WriteString("payment_id"u8, statement.PaymentId.ToString(CultureInfo.InvariantCulture));
    }

    private void WriteAmount(Utf8JsonWriter item, ReadOnlySpan<byte> name, long minor)
    {
        item.WriteStartObject(name);
        item.Money("value"u8, minor);
        item.WriteString("currency"u8, market.Currency);
        item.WriteEndObject();
    }

    private string PaymentStatus(Statement statement) => statement.IsPaid(market.NowMs) ? "PAID" : "PROCESSING";
}
