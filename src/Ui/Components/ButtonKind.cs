namespace CreatorFlow.Ui;

/// <summary>How loud an action is. One primary a page.</summary>
public enum ButtonKind
{
    /// <summary>An action among others.</summary>
    Secondary,

    /// <summary>The one thing to do here.</summary>
    Primary,

    /// <summary>Takes something away; its words name what.</summary>
    Danger,

    /// <summary>Quiet, in bars and rows.</summary>
    Ghost,

    /// <summary>Looks like a link, but acts.</summary>
    Link,
}

internal static class ButtonKinds
{
    public static string Class(ButtonKind kind) => kind switch
    {
        ButtonKind.Primary => "button-primary",
        ButtonKind.Danger => "button-danger",
        ButtonKind.Ghost => "button-ghost",
        ButtonKind.Link => "button-link",
        _ => "button-secondary",
    };
}
