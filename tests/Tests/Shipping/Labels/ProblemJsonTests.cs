using CreatorFlow.Shipping;
using CreatorFlow.Shipping.Labels;

namespace CreatorFlow.Tests.Shipping.Labels;

public class ProblemJsonTests
{
    [Fact]
    public void A_kept_problem_can_be_said_again()
    {
        var problem = ShippingProblems.WeightOutOfRange(0, 68_038);

        var read = ProblemJson.Read(ProblemJson.Write(problem));

        read.Code.ShouldBe("shipping.weight_out_of_range");
        read.Kind.ShouldBe(problem.Kind);
        read.Detail.ShouldBe(problem.Detail);
        read.Facts["max"].ShouldBe(68_038L);
    }

    [Fact]
    public void A_problem_without_facts_too() =>
        ProblemJson.Read(ProblemJson.Write(ShippingProblems.NoCarrierAccount())).Code
            .ShouldBe("shipping.no_carrier_account");
}
