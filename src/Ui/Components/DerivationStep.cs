namespace CreatorFlow.Ui;

/// <summary>One step of how a figure comes about.</summary>
/// <param name="Text">What it is: "reserved for orders".</param>
/// <param name="Value">How much.</param>
/// <param name="IsTaken">It is taken away.</param>
public sealed record DerivationStep(string Text, int Value, bool IsTaken = false);
