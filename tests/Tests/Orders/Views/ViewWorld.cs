using CreatorFlow.Orders.Views;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders.Views;

/// <summary>Saved views of a seller's people.</summary>
internal static class ViewWorld
{
    public static readonly Actor Ben = Actor.Person(new Guid("018f0000-0000-7000-8000-00000000b0b0"), "Ben");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static Task<Result<Guid>> Keep(this Seller seller, string name, string query, bool shared = false) =>
        seller.Do<KeepView, Result<Guid>>(keep => keep.Run(name, query, shared, Seller.Ana, Ct));

    public static Task<IReadOnlyList<OrderViewRow>> Views(
        this Seller seller, Actor? of = null, Guid? workspaceId = null) =>
        seller.Do<ViewList, IReadOnlyList<OrderViewRow>>(
            list => list.Of((of ?? Seller.Ana).UserId, Ct), workspaceId);

    public static Task<Result<Guid>> Change(
        this Seller seller, Func<ChangeView, Task<Result<Guid>>> change, Guid? workspaceId = null) =>
        seller.Do(change, workspaceId);
}
