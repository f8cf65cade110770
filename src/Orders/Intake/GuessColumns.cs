using System.Globalization;
using System.Text;

namespace CreatorFlow.Orders.Intake;

/// <summary>Which column is which, from its head: in three languages, and as other programs write them.</summary>
internal static class GuessColumns
{
    private static readonly Dictionary<ImportField, string> Names = new()
    {
        [ImportField.Number] =
            "number|order|orderid|ordernumber|orderno|numero|pedido|numeropedido|numerodepedido|iddelpedido|idpedido|"
            + "numerodopedido|iddopedido|name#",
        [ImportField.Sku] =
            "sku|sellersku|skuid|lineitemsku|productsku|itemsku|code|productcode|codigo|codigoproducto|codigodoproduto|"
            + "referencia",
        [ImportField.Quantity] = "quantity|qty|units|lineitemquantity|cantidad|unidades|quantidade|qtd|qtde",
        [ImportField.UnitPrice] =
            "unitprice|price|itemprice|lineitemprice|skuunitoriginalprice|precio|preciounitario|preco|precounitario|"
            + "valorunitario",
        [ImportField.Name] =
            "buyer|customer|recipient|recipientname|shippingname|shiptoname|customername|buyername|fullname|nombre|"
            + "destinatario|cliente|comprador|nome|nomedodestinatario",
        [ImportField.Line1] =
            "address|address1|addressline1|line1|street|shippingaddress1|shippingaddress|shiptoaddress1|direccion|"
            + "calle|direccion1|endereco|endereco1|rua|logradouro",
        [ImportField.Line2] =
            "address2|addressline2|line2|apartment|shippingaddress2|direccion2|piso|complemento|endereco2",
        [ImportField.City] = "city|town|shippingcity|shiptocity|ciudad|localidad|poblacion|cidade|municipio",
        [ImportField.State] =
            "state|province|region|shippingprovince|shippingstate|shiptostate|estado|provincia|uf",
        [ImportField.PostalCode] =
            "postalcode|zip|zipcode|postcode|shippingzip|shiptozip|shippingpostalcode|codigopostal|cp|cep",
        [ImportField.Country] = "country|countrycode|shippingcountry|shiptocountry|pais|codigopais|codigodopais",
        [ImportField.Phone] = "phone|telephone|tel|mobile|shippingphone|phonenumber|telefono|movil|telefone|celular",
        [ImportField.Shipping] =
            "shipping|shippingcost|shippingfee|shippingprice|postage|delivery|envio|gastosdeenvio|costedeenvio|frete",
        [ImportField.Tax] = "tax|taxes|vat|iva|impuesto|impuestos|imposto|impostos",
        [ImportField.Currency] = "currency|currencycode|moneda|divisa|moeda",
        [ImportField.Note] =
            "note|notes|buyernote|buyermessage|comment|comments|nota|notas|comentario|observacion|observacao|mensagem",
        [ImportField.PlacedAt] =
            "placedat|orderdate|date|createdat|createdtime|orderedat|fecha|fechapedido|fechadepedido|data|"
            + "datadopedido",
        [ImportField.DispatchBy] =
            "dispatchby|shipby|shipbydate|duedate|deadline|enviarantesde|fechalimite|enviarate|prazo|datalimite",
    };

    /// <summary>
    /// What was remembered of heads like these, then what the heads themselves say. Each column is taken once.
    /// </summary>
    public static ImportColumns Of(IReadOnlyList<string> heads, IReadOnlyDictionary<string, ImportField> remembered)
    {
        var at = new Dictionary<ImportField, int>();

        foreach (var (column, head) in heads.Index())
        {
            if (remembered.TryGetValue(Plain(head), out var field))
            {
                at.TryAdd(field, column);
            }
        }

        foreach (var (field, names) in Names)
        {
            var known = names.Split('|');
            var taken = at.Values.ToHashSet();
            var best = heads.Index().Where(own => !taken.Contains(own.Index))
                .Select(own => (own.Index, Rank: Array.IndexOf(known, Plain(own.Item))))
                .Where(own => own.Rank >= 0).OrderBy(own => own.Rank).ToList();

            if (best.Count > 0)
            {
                at.TryAdd(field, best[0].Index);
            }
        }

        return new(at);
    }

    /// <summary>A head in small letters, without accents, signs and spaces.</summary>
    public static string Plain(string head) => new([.. head.Normalize(NormalizationForm.FormD)
        .Where(own => char.IsAsciiLetterOrDigit(own)
            || (char.IsLetterOrDigit(own) && CharUnicodeInfo.GetUnicodeCategory(own) != UnicodeCategory.NonSpacingMark))
        .Select(char.ToLowerInvariant)]);
}
