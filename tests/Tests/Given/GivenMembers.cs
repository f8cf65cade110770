using CreatorFlow.Identity.Contracts;

namespace CreatorFlow.Tests.Given;

/// <summary>Ana and Bo run the business.</summary>
internal sealed class GivenMembers : IMembers
{
    private static readonly IReadOnlyList<Member> Members =
    [
        new(Seller.Ana.UserId!.Value, "Ana", "ana@example.com"),
        new(new Guid("018f0000-0000-7000-8000-00000000b0b0"), "Bo", "bo@example.com"),
    ];

    public Task<IReadOnlyList<Member>> All(CancellationToken ct) => Task.FromResult(Members);

    public Task<Member?> Find(string emailOrId, CancellationToken ct) => Task.FromResult(Members.FirstOrDefault(
        member => string.Equals(member.Email, emailOrId.Trim(), StringComparison.OrdinalIgnoreCase)
            || $"{member.Id}" == emailOrId));
}
