using CreatorFlow.Sandbox.TikTokShop.Returns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Sandbox.TikTokShop.Control;

/// <summary>What buyers, carriers and the platform's employees do with returns.</summary>
internal sealed class ControlReturns(Seller seller)
{
    private const int MaxRows = 1_000;

    private static readonly string[] Types = [ReturnCase.Refund, ReturnCase.Return, ReturnCase.Replacement];

    public void Map(IEndpointRouteBuilder control)
    {
        control.MapGet("/returns", (string? shop) => seller.In(shop, List));
        control.MapPost("/orders/{id}/return", (string id, ReturnRequest? request) =>
            Open(id, request ?? new ReturnRequest()));
        control.MapPost("/returns/{id}/{action}", (string id, string action) => Act(id, action));
    }

    private static IResult List(Market market)
    {
        lock (market.Gate)
        {
            return Results.Json(new
            {
                returns = market.Returns.Listing.Latest().Take(MaxRows).Select(market.Returns.Get).Select(found => new
                {
                    id = found.Id,
                    orderId = found.OrderId,
                    type = found.Record.Type,
                    status = found.Status,
                    reason = found.Record.Reason,
                    units = found.Record.Units.Count,
                    arbitration = found.Record.Arbitration,
                    refundMinor = market.RefundMinor(found),
                    isPaidBack = found.Record.RefundedMs > 0,
                    dueAt = market.DueAt(found) is { } at
                        ? DateTimeOffset.FromUnixTimeMilliseconds(at)
                        : (DateTimeOffset?)null,
                }).ToArray(),
            });
        }
    }

    /// <summary>The buyer wants money back, wants to return, or wants the goods again.</summary>
    private async Task<IResult> Open(string id, ReturnRequest request)
    {
        if (seller.MarketOf(id) is not var (market, order))
        {
            return Results.NotFound(new { error = "unknown order" });
        }

        if (!Types.Contains(request.Type))
        {
            return ControlEndpoints.Refuse($"type must be one of {string.Join(", ", Types)}");
        }

        ReturnCase opened;

        lock (seller.Gate)
        {
            if (ReturnRules.WhyNot(order, request.Type, market.Returns.OpenOf(id) is not null) is { } reason)
            {
                return ControlEndpoints.Refuse(reason);
            }

            var all = order.OpenUnits();
            var units = request.Units > 0 ? all[..Math.Min(request.Units, all.Length)] : all;
            opened = market.OpenReturn(order, units, request.Type, request.Reason, market.NowMs);
        }

        await seller.Journal.Save();
        return Results.Json(new { id = opened.Id, status = opened.Status });
    }

    private async Task<IResult> Act(string id, string action)
    {
        ReturnCase found;
        bool? isDone;

        lock (seller.Gate)
        {
            if (seller.Markets.FirstOrDefault(own => own.Returns.Find(id) is not null) is not { } market)
            {
                return Results.NotFound(new { error = "unknown return" });
            }

            found = market.Returns.Find(id)!;
            isDone = action switch
            {
                "send" => market.SendBack(found),
                "arrive" => market.Arrive(found),
                "cancel" => Cancel(market, found),
                "accept-offer" => market.Move(found, ReturnStatus.Success, "BUYER"),
                "refuse-offer" => RefuseOffer(market, found),
                "appeal" => market.Arbitrate(found, "IN_PROGRESS"),
                "support-buyer" => market.Arbitrate(found, "SUPPORT_BUYER"),
                "support-seller" => market.Arbitrate(found, "SUPPORT_SELLER"),
                _ => null,
            };
        }

        await seller.Journal.Save();
        return isDone switch
        {
            null => ControlEndpoints.Refuse("the action is unknown"),
            false => ControlEndpoints.Refuse($"a return that is {found.Status} does not allow it"),
            _ => Results.Json(new { id, status = found.Status }),
        };
    }

    private static bool Cancel(Market market, ReturnCase found) => market.Move(
        found,
        found.Record.Type == ReturnCase.Replacement ? ReturnStatus.ReplacementCancelled : ReturnStatus.Cancelled,
        "BUYER");

    private static bool RefuseOffer(Market market, ReturnCase found) =>
        found.Status == ReturnStatus.AwaitingResponse && market.Move(
            found, ReturnStatus.Pending, "BUYER", "The offer is refused.",
            record => record with { PartialMinor = 0 });
}
