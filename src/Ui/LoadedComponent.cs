using Microsoft.AspNetCore.Components;

namespace CreatorFlow.Ui;

/// <summary>
/// A page or a part of one that is drawn once, when all it asked for is there. The framework's own base draws a first
/// time while the answers are still on their way, which pages that are sent whole neither need nor survive. Parts that
/// ask for something of their own take turns.
/// </summary>
public abstract class LoadedComponent : ComponentBase
{
    private bool isInitialized;

    [Inject] private LoadTurns Turns { get; set; } = null!;

    /// <inheritdoc />
    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        await Turns.Take(Load);
        StateHasChanged();
    }

    private async Task Load()
    {
        if (!isInitialized)
        {
            isInitialized = true;
            OnInitialized();
            await OnInitializedAsync();
        }

        OnParametersSet();
        await OnParametersSetAsync();
    }
}
