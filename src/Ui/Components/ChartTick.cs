using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace CreatorFlow.Ui;

/// <summary>A word of an axis. In code, since markup keeps the name of SVG's text element for itself.</summary>
public sealed class ChartTick : ComponentBase
{
    /// <summary>Where along the chart.</summary>
    [Parameter, EditorRequired] public string X { get; set; } = "0";

    /// <summary>Where from above its line stands.</summary>
    [Parameter, EditorRequired] public string Y { get; set; } = "0";

    /// <summary>How far above that its letters stand.</summary>
    [Parameter] public int Lift { get; set; } = 5;

    /// <summary>What it says.</summary>
    [Parameter, EditorRequired] public string Text { get; set; } = "";

    /// <summary>"middle" or "end" of the word stands at its place; null: its start.</summary>
    [Parameter] public string? Anchor { get; set; }

    /// <summary>Left out where the chart is narrow.</summary>
    [Parameter] public bool Rare { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", Classes.Join(
            "chart-tick", Anchor is null ? null : $"chart-tick-{Anchor}", Classes.When(Rare, "chart-tick-rare")));
        builder.AddAttribute(2, "x", X);
        builder.AddAttribute(3, "y", Y);
        builder.AddAttribute(4, "dy", -Lift);
        builder.AddContent(5, Text);
        builder.CloseElement();
    }
}
