using CreatorFlow.Orders.Show;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Problems.Answers;
using CreatorFlow.Platform.Words;
using Microsoft.AspNetCore.Http;

namespace CreatorFlow.Orders.Api;

/// <summary>Answers a call that changed an order: with the order as it stands then, or with the refusal.</summary>
internal sealed class OrderAnswer(ShownOrder shown, ReasonWords words)
{
    public Task<IResult> Of(Result<Guid> result, CancellationToken ct) =>
        Of(result, (_, detail) => Results.Ok(detail), ct);

    /// <param name="answer">What is answered when it is done, with the order's id and how it stands.</param>
    public async Task<IResult> Of(
        Result<Guid> result, Func<Guid, OrderDetailJson, IResult> answer, CancellationToken ct)
    {
        if (result.Refused(out var problem, out var id))
        {
            return new Refusal(problem);
        }

        await shown.LoadItself(id, ct);
        return answer(id, OrderDetailJson.Of(shown, words));
    }
}
