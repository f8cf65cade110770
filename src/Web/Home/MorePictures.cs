using CreatorFlow.Orders.Contracts;

namespace CreatorFlow.Web.Home;

/// <summary>What is read only for those who unfold it.</summary>
public sealed record MorePictures(IReadOnlyList<ProductSold> Products, HandsOff HandsOff);
