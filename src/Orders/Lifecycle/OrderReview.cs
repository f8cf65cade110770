using System.Text.Json;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Orders.Lifecycle;

/// <summary>Whether it needs a second look before it ships, why, and how that went.</summary>
internal sealed partial class Order
{
    public ReviewState Review { get; private set; }

    /// <summary>How many different people must approve it, those who did included.</summary>
    public int ReviewNeeds { get; private set; }

    /// <summary>The reasons as a JSON list of texts; null when there are none.</summary>
    public string? ReviewFlags { get; private set; }

    /// <summary>Where it goes in a form that finds the same place again; null while the channel hides it.</summary>
    public string? AddressKey { get; private set; }

    /// <summary>Why it needs a second look.</summary>
    public IReadOnlyList<Reason> Flags => ReviewFlags is null
        ? []
        : [.. JsonSerializer.Deserialize<List<string>>(ReviewFlags)!.Select(Reason.FromJson)];

    /// <summary>
    /// Something about it is unusual: it waits for approval, anew when it was approved before. Null when all of that
    /// was known.
    /// </summary>
    /// <param name="needs">How many people must approve what is said now.</param>
    public OrderFlagged? Flag(IReadOnlyList<Reason> reasons, int needs)
    {
        var known = Flags;
        var news = reasons.Where(reason => known.All(own => own.ToJson() != reason.ToJson())).ToList();

        if (news.Count == 0)
        {
            return null;
        }

        var codes = news.Select(reason => reason.Code).ToHashSet(StringComparer.Ordinal);
        List<Reason> all = [.. known.Where(own => !codes.Contains(own.Code)), .. news];
        ReviewFlags = JsonSerializer.Serialize(all.ConvertAll(reason => reason.ToJson()));
        ReviewNeeds = Math.Max(ReviewNeeds, needs);
        Review = Review == ReviewState.Rejected ? ReviewState.Rejected : ReviewState.Open;
        Version++;
        return new([.. news.Select(reason => reason.Code)], ReviewNeeds);
    }

    /// <summary>One more person approves it; who approves what was rejected takes that back.</summary>
    /// <param name="given">How many people approved it, this one included.</param>
    public Result<object> Approve(int given)
    {
        if (Review is not (ReviewState.Open or ReviewState.Rejected))
        {
            return OrderProblems.NotInReview(Number, Review);
        }

        Version++;

        if (given < ReviewNeeds)
        {
            Review = ReviewState.Open;
            return new OrderApprovalGiven(given, ReviewNeeds);
        }

        Review = ReviewState.Approved;
        return new OrderApproved(Status, given);
    }

    public Result<OrderRejected> Reject()
    {
        if (Review != ReviewState.Open)
        {
            return OrderProblems.NotInReview(Number, Review);
        }

        Review = ReviewState.Rejected;
        Version++;
        return new OrderRejected();
    }

    /// <summary>
    /// Remembers where it goes, to find other orders to the same place. Where the channel sells the label it hides the
    /// street, and many places look the same.
    /// </summary>
    public void KeepAddressKey() => AddressKey = HasLabelOfChannel || Address is not { } to
        ? null
        : $"{to.Country}|{to.PostalCode}|{to.Line1}|{to.Line2}".ToLowerInvariant()
            .Replace(" ", "", StringComparison.Ordinal);

    /// <summary>Why it may not ship before somebody looked; null when it may.</summary>
    private Problem? Unreviewed() => Review switch
    {
        ReviewState.Open => OrderProblems.InReview(Number),
        ReviewState.Rejected => OrderProblems.Rejected(Number),
        _ => null,
    };
}
