using CreatorFlow.Orders.Show;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Problems.Answers;
using CreatorFlow.Platform.Words;
using Microsoft.AspNetCore.Http;

namespace CreatorFlow.Orders.Api;

/// <summary>Answers a call that changed an order: with the order as it stands then, or with the refusal.</summary>
internal sealed class OrderAnswer(ShownOrder shown, ReasonWords words)
{
    public async Task<IResult> Of(Result<Guid> result, CancellationToken ct)
    {
        if (result.Refused(out var problem, out var id))
        {
            return new Refusal(problem);
        }

        await shown.Load(id, ct);
        return Results.Ok(OrderDetailJson.Of(shown, words));
    }
}
