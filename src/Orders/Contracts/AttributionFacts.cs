using CreatorFlow.Channels.Contracts;

namespace CreatorFlow.Orders.Contracts;

/// <summary>Fact: a creator brought this order. The subject is the order.</summary>
/// <param name="Creator">The account.</param>
/// <param name="Content">What the buyer was looking at.</param>
/// <param name="ContentId">The channel's id of it; null when it names none.</param>
public sealed record OrderBrought(string Creator, ContentKind Content, string? ContentId);
