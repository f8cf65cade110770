using CreatorFlow.Shipping;
using CreatorFlow.Shipping.Carriers;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Shipping.Labels;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Shipping.Labels;

public class LabelTests
{
    private static readonly Purchase Purchase = new("1Z1", "1Z1", new(842, "USD"), [1], LabelBytes.Png);

    [Fact]
    public void A_voided_label_can_not_be_asked_for_again()
    {
        var label = Ask();
        label.Bought(Purchase, TestClock.Start);
        label.GiveUp(TestClock.Start);
        label.Voided(TestClock.Start);

        var problem = label.AskAgain(Sample.ParcelToShip(), Sample.Rule, TestClock.Start)!;

        problem.Code.ShouldBe("shipping.label_cannot_move");
        problem.Facts["from"].ShouldBe("Voided");
        label.Status.ShouldBe(LabelStatus.Voided);
    }

    [Fact]
    public void Bought_after_it_was_stopped_it_goes_back()
    {
        var label = Ask();
        label.GiveUp(TestClock.Start);

        label.Bought(Purchase, TestClock.Start).ShouldBeNull();

        label.Status.ShouldBe(LabelStatus.Voiding);
        label.Following.ShouldBeFalse();
    }

    [Fact]
    public void A_failure_is_told_once_until_it_is_asked_for_again()
    {
        var label = Ask();
        label.Fail(ShippingProblems.NoService("UPS"));
        label.TellsFailure().ShouldBeTrue();
        label.TellsFailure().ShouldBeFalse();

        label.AskAgain(Sample.ParcelToShip(), Sample.Rule, TestClock.Start);

        label.TellsFailure().ShouldBeTrue();
        label.Trouble.ShouldBeNull();
    }

    [Fact]
    public void A_reference_that_does_not_fit_the_carrier_is_a_bug()
    {
        var parcel = Sample.ParcelToShip() with { Reference = new string('9', 36) };

        Should.Throw<ArgumentException>(() => Label.Ask(Guid.Empty, parcel, 1, Sample.Rule, TestClock.Start));
    }

    private static Label Ask() => Label.Ask(Guid.Empty, Sample.ParcelToShip(), 1, Sample.Rule, TestClock.Start);
}
