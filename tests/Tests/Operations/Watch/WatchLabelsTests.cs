using CreatorFlow.Operations.Alerts;
using CreatorFlow.Operations.Contracts;
using CreatorFlow.Operations.Watch;
using CreatorFlow.Shipping.Contracts;

namespace CreatorFlow.Tests.Operations.Watch;

public sealed class WatchLabelsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_carrier_is_told_of_by_what_is_wrong_with_it()
    {
        var found = await new WatchLabels(new Labels(new("ups", 3, 0, 2), new("", 0, 1, 0))).Find(Ct);

        found.ShouldBe(
        [
            new(AlertKind.LabelsRefused, "LabelsRefused:ups", AlertSeverity.Critical, 2)
            {
                Subject = "UPS", Link = "/orders?view=ship",
            },
            new(AlertKind.CarrierDown, "CarrierDown:ups", AlertSeverity.Critical, 3)
            {
                Subject = "UPS", Link = "/orders?view=ship",
            },
            new(AlertKind.CarrierLocked, "CarrierLocked:", AlertSeverity.Critical, 1) { Link = "/settings/shipping" },
        ]);
    }

    [Fact]
    public async Task Carriers_that_sell_are_told_of_by_nothing() =>
        (await new WatchLabels(new Labels(new CarrierTrouble("ups", 0, 0, 0))).Find(Ct)).ShouldBeEmpty();

    private sealed class Labels(params CarrierTrouble[] troubles) : ILabelTrouble
    {
        public Task<IReadOnlyList<CarrierTrouble>> ByCarrier(CancellationToken ct) =>
            Task.FromResult<IReadOnlyList<CarrierTrouble>>(troubles);
    }
}
