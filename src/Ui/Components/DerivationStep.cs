namespace CreatorFlow.Ui;

/// <summary>One step of how a figure comes about.</summary>
/// <param name="Text">What it is: "reserved for orders".</param>
/// <param name="Value">How much, with its sign: what is taken away is negative.</param>
public sealed record DerivationStep(string Text, int Value);
