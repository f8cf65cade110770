namespace CreatorFlow.Channels.Contracts;

/// <summary>Fact: the channel tells when the seller's consent ends. The subject is the shop.</summary>
/// <param name="Shop">The shop's name.</param>
public sealed record ConsentEndTold(string Shop, DateTimeOffset EndsAt);

/// <summary>Fact: the channel judges how much of a SKU is left there. The subject is the shop.</summary>
/// <param name="Shop">The shop's name.</param>
/// <param name="SkuId">The channel's id of the SKU.</param>
/// <param name="Level">Sufficient, Low or Out.</param>
public sealed record StockAlertTold(string Shop, string SkuId, string Level);

/// <summary>Fact: a sweep found changes that no webhook told. The subject is the shop.</summary>
/// <param name="Shop">The shop's name.</param>
/// <param name="Orders">Orders that had changed.</param>
public sealed record WebhooksMissed(string Shop, int Orders);

/// <summary>Fact: a person has webhooks read once more. The subject is the shop.</summary>
/// <param name="Shop">The shop's name.</param>
/// <param name="What">One, Failed or Span.</param>
/// <param name="Events">How many there are.</param>
public sealed record WebhooksReplayed(string Shop, string What, int Events);

/// <summary>Fact: it was looked where the webhooks of a shop go. The subject is the shop.</summary>
/// <param name="Shop">The shop's name.</param>
/// <param name="Repaired">Topics that were sent here again.</param>
/// <param name="Wrong">Topics that still do not come here.</param>
public sealed record SubscriptionsChecked(string Shop, int Repaired, int Wrong);

/// <summary>Fact: a person chose by which address webhooks come. The subject is the shop.</summary>
/// <param name="Shop">The shop's name.</param>
/// <param name="Backup">True: by the second one.</param>
public sealed record ReceiverChosen(string Shop, bool Backup);
