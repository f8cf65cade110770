using Microsoft.AspNetCore.Components;

namespace CreatorFlow.Ui;

/// <summary>What stands around a page, drawn once as the page is: nothing of the page is asked for before it.</summary>
public abstract class LoadedLayout : LoadedComponent
{
    /// <summary>The page.</summary>
    [Parameter] public RenderFragment? Body { get; set; }
}
