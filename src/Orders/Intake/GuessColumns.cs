using System.Globalization;
using System.Text;

namespace CreatorFlow.Orders.Intake;

/// <summary>Which column is which, from its head: in three languages, and as other programs write them.</summary>
internal static class GuessColumns
{
    private const string NumberOrBuyer = "name";

    // What is shipped goes before what is billed; days are not guessed where other programs write them in two ways.
    private static readonly Dictionary<ImportField, string> Names = new()
    {
        [ImportField.Number] =
            "number|order|orderid|ordernumber|orderno|numero|pedido|numeropedido|numerodepedido|iddelpedido|idpedido|"
            + "numerodopedido|iddopedido",
        [ImportField.Sku] =
            "sku|sellersku|lineitemsku|productsku|itemsku|skuid|code|productcode|codigo|codigoproducto|codigodoproduto|"
            + "referencia",
        [ImportField.Quantity] =
            "quantity|qty|units|lineitemquantity|quantityrefund|cantidad|unidades|quantidade|qtd|qtde",
        [ImportField.UnitPrice] =
            "unitprice|price|itemprice|lineitemprice|itemcost|skuunitoriginalprice|precio|preciounitario|preco|"
            + "precounitario|valorunitario",
        [ImportField.Name] =
            "shippingname|shipname|shiptoname|recipient|recipientname|shippingfirstname|firstnameshipping|buyer|"
            + "customer|customername|buyername|fullname|nombre|destinatario|cliente|comprador|nome|nomedodestinatario|"
            + "billingname|billingfirstname|firstnamebilling|firstname|name",
        [ImportField.LastName] =
            "shippinglastname|lastnameshipping|billinglastname|lastnamebilling|lastname|surname|apellidos|apellido|"
            + "sobrenome",
        [ImportField.Line1] =
            "shippingaddress1|shipaddress1|shiptoaddress1|shippingaddress|shippingstreet|address12shipping|"
            + "address1shipping|address|address1|addressline1|line1|street|streetandnumber|direccion|calle|direccion1|"
            + "endereco|endereco1|rua|logradouro|billingaddress1|billingstreet|address12billing",
        [ImportField.Line2] =
            "shippingaddress2|shipaddress2|shiptoaddress2|address2shipping|address2|addressline2|line2|apartment|"
            + "direccion2|piso|complemento|endereco2|billingaddress2",
        [ImportField.City] =
            "shippingcity|shipcity|shiptocity|cityshipping|city|town|ciudad|localidad|poblacion|cidade|municipio|"
            + "billingcity|citybilling",
        [ImportField.State] =
            "shippingprovince|shippingstate|shipstate|shiptostate|statecodeshipping|stateshipping|state|province|"
            + "region|estado|provincia|uf|billingprovince|billingstate|statecodebilling",
        [ImportField.PostalCode] =
            "shippingzip|shipzipcode|shipzip|shiptozip|shippingpostcode|shippingpostalcode|postcodeshipping|postalcode|"
            + "zip|zipcode|postcode|codigopostal|cp|cep|billingzip|billingpostcode|postcodebilling",
        [ImportField.Country] =
            "shippingcountry|shipcountry|shiptocountry|countrycodeshipping|countryshipping|country|countrycode|pais|"
            + "codigopais|codigodopais|billingcountry|countrycodebilling",
        [ImportField.Phone] =
            "shippingphone|shiptophone|phone|telephone|tel|mobile|phonenumber|telefono|movil|telefone|celular|"
            + "billingphone|phonebilling",
        [ImportField.Shipping] =
            "shipping|ordershipping|shippingcost|shippingfee|shippingprice|shippingtotal|ordershippingamount|"
            + "shippingfeeafterdiscount|postage|delivery|envio|gastosdeenvio|costedeenvio|frete",
        [ImportField.Tax] = "tax|taxes|ordersalestax|ordertotaltaxamount|vat|iva|impuesto|impuestos|imposto|impostos",
        [ImportField.Currency] = "currency|currencycode|moneda|divisa|moeda",
        [ImportField.Note] =
            "note|notes|buyernote|buyermessage|customernote|comment|comments|nota|notas|comentario|observacion|"
            + "observacao|mensagem",
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

        // Shopify calls the number of an order its name, beside the name of whom it goes to.
        var named = heads.Index()
            .Where(own => Plain(own.Item) == NumberOrBuyer && !at.ContainsValue(own.Index)).ToList();

        if (named.Count > 0)
        {
            at.TryAdd(ImportField.Number, named[0].Index);
        }

        return new(at);
    }

    /// <summary>A head in small letters, without accents, signs and spaces.</summary>
    public static string Plain(string head) => new([.. head.Normalize(NormalizationForm.FormD)
        .Where(own => char.IsAsciiLetterOrDigit(own)
            || (char.IsLetterOrDigit(own) && CharUnicodeInfo.GetUnicodeCategory(own) != UnicodeCategory.NonSpacingMark))
        .Select(char.ToLowerInvariant)]);
}
