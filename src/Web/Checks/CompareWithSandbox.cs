using System.Text.Json;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform.Checks;
using CreatorFlow.Web.Demo;

namespace CreatorFlow.Web.Checks;

/// <summary>
/// Compares our orders with the simulators' truth: each order once on both sides, cancelled there and here, shipped
/// there under the number we hold, one paid label for each.
/// </summary>
internal sealed class CompareWithSandbox(SandboxControl sandbox, IOrderTotals orders)
{
    public async Task<CheckAnswer> Run(CancellationToken ct)
    {
        var ours = await orders.Standings(ct);
        var findings = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);

        await foreach (var told in sandbox.Orders(ct))
        {
            var number = told.GetProperty("id").GetString()!;
            seen.Add(number);
            findings.AddRange(Differences(told, ours.GetValueOrDefault(number), number));
        }

        findings.AddRange(ours.Keys.Where(number => !seen.Contains(number))
            .Select(number => $"order {number}: unknown to the channel"));
        findings.AddRange(await LabelsTwice(ct));
        return new("orders equal the simulators'", [.. findings.Take(CheckLimits.MaxFindings)]);
    }

    private static IEnumerable<string> Differences(JsonElement told, OrderStanding? own, string number)
    {
        if (own is null)
        {
            yield return $"order {number}: lost";
            yield break;
        }

        var status = told.GetProperty("status").GetString();
        var isCancelled = status == "CANCELLED";

        if (isCancelled != (own.Status == OrderStatus.Cancelled))
        {
            yield return $"order {number}: {status} at the channel, {own.Status} here";
        }

        var tracking = told.TryGetProperty("trackingNumber", out var known) ? known.GetString() : null;

        if (!string.IsNullOrEmpty(tracking) && tracking != own.TrackingNumber)
        {
            var here = own.TrackingNumber ?? "not shipped";
            yield return $"order {number}: shipped as {tracking} at the channel, {here} here";
        }
    }

    private async Task<IEnumerable<string>> LabelsTwice(CancellationToken ct)
    {
        var state = await sandbox.CarrierState(ct);
        return state.GetProperty("repeated").EnumerateArray()
            .Select(own => $"order {own.GetProperty("reference").GetString()}: more than one paid label")
            .ToList();
    }
}
