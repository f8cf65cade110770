using CreatorFlow.Ui;

namespace CreatorFlow.Orders.Intake;

/// <summary>What fields, states and results of files are called.</summary>
internal static class ImportText
{
    public static string Of(ImportField field) => field switch
    {
        ImportField.Number => OrdersWords.NewNumber,
        ImportField.Sku => OrdersWords.ColumnSku,
        ImportField.Quantity => OrdersWords.ColumnUnits,
        ImportField.UnitPrice => OrdersWords.NewPrice,
        ImportField.Name => OrdersWords.AddressName,
        ImportField.LastName => OrdersWords.ImportLastName,
        ImportField.Line1 => OrdersWords.AddressLine1,
        ImportField.Line2 => OrdersWords.AddressLine2,
        ImportField.City => OrdersWords.AddressCity,
        ImportField.State => OrdersWords.AddressState,
        ImportField.PostalCode => OrdersWords.AddressPostalCode,
        ImportField.Country => OrdersWords.AddressCountry,
        ImportField.Phone => OrdersWords.AddressPhone,
        ImportField.Shipping => OrdersWords.MoneyShipping,
        ImportField.Tax => OrdersWords.MoneyTax,
        ImportField.Currency => OrdersWords.NewCurrency,
        ImportField.Note => OrdersWords.NewNote,
        ImportField.PlacedAt => OrdersWords.DatePlaced,
        _ => OrdersWords.DateDispatch,
    };

    public static string Of(OrderImport import) => import.State switch
    {
        ImportState.Mapping => OrdersWords.ImportStateMapping,
        ImportState.Sorting or ImportState.Checking => OrdersWords.ImportStateChecking,
        ImportState.Checked => OrdersWords.ImportStateChecked,
        ImportState.Running => OrdersWords.ImportStateRunning,
        ImportState.Done => OrdersWords.ImportStateDone,
        _ => OrdersWords.ImportStateStopped,
    };

    public static (string Text, string Icon, Tone Tone) Of(ImportResult result) => result switch
    {
        ImportResult.Good => (OrdersWords.ImportGood, Icons.Good, Tone.Good),
        ImportResult.Bad => (OrdersWords.ImportBad, Icons.Bad, Tone.Bad),
        ImportResult.Known => (OrdersWords.ImportKnown, Icons.Info, Tone.Neutral),
        ImportResult.Left => (OrdersWords.ImportLeft, Icons.Remove, Tone.Neutral),
        ImportResult.Made => (OrdersWords.ImportMade, Icons.Check, Tone.Good),
        _ => (OrdersWords.ImportWaiting, Icons.Waiting, Tone.Neutral),
    };
}
