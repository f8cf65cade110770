using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Orders.Correct;

/// <summary>Everything that is refused of a corrected address as a whole; its parts as when entered.</summary>
internal static class CorrectProblems
{
    public static Problem KeptByChannel(string number) => About(
        "orders.address_of_channel", number,
        $"The address of order {number} is kept by the channel. Ask the buyer to change it there, then sync.");

    public static Problem Labelled(string number) => About(
        "orders.address_labelled", number,
        $"A label of order {number} is bought or being bought, or it is over. Its address stays as it is.");

    public static Problem Unchanged(string number) => About(
        "orders.address_unchanged", number, $"Order {number} goes to this address already.");

    private static Problem About(string code, string number, string text) => new(code, ProblemKind.Conflict, text)
    {
        Facts = new Dictionary<string, object> { ["number"] = number },
    };
}
