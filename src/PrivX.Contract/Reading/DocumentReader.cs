using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;

namespace PrivX.Contract.Reading;

/// <summary>Makes the model of one service from its document.</summary>
internal sealed class DocumentReader
{
    private const string ReferencePrefix = "#/components/schemas/";

    private static readonly string[] Methods = ["get", "post", "put", "delete", "patch", "head"];

    private static readonly HashSet<string> ReadKeys = new(StringComparer.Ordinal)
    {
        "x-open-enum", "x-known-values", "x-case-insensitive", "x-sensitive", "x-masked", "x-mask-write",
        "x-since", "x-until", "x-value-since", "x-also-named", "x-also-takes", "x-canonical", "x-note", "x-assumed",
        "x-client", "x-client-name", "x-client-type", "x-alias-of", "x-identity", "x-changed-by", "x-replaceable", "x-unit",
        "x-refers-to", "x-refers-to-or-text", "x-local", "x-counts-down",
    };

    private readonly ApiService _service;

    private DocumentReader(ApiService service)
    {
        _service = service;
    }

    public static ApiService Read(string name, DocumentNode document)
    {
        var info = document["info"];
        var service = new ApiService(name, info?.Text("title") ?? name, info?.Text("description") ?? string.Empty)
        {
            ClientName = info?.Text("x-client-name") ?? string.Concat(name.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..])),
        };
        var reader = new DocumentReader(service);

        var schemas = new Dictionary<string, ApiSchema>(StringComparer.Ordinal);
        foreach (var (schemaName, node) in document["components"]?["schemas"]?.Members ?? [])
        {
            schemas.Add(schemaName, reader.ReadSchema(node, schemaName));
        }

        service.Schemas = schemas;
        var operations = new List<ApiOperation>();
        foreach (var (path, item) in document["paths"]?.Members ?? [])
        {
            foreach (var method in Methods)
            {
                if (item[method] is { } node)
                {
                    operations.Add(reader.ReadOperation(path, method, node, item["parameters"]));
                }
            }
        }

        service.Operations = operations;
        return service;
    }

    private ApiOperation ReadOperation(string path, string method, DocumentNode node, DocumentNode? sharedParameters)
    {
        var id = node.Text("operationId") ?? throw new InvalidDataException($"{_service.Name}: {method} {path} has no operationId.");
        var security = new List<string>();
        var anonymous = node["security"] is { Items.Count: 0 };
        foreach (var requirement in node["security"]?.Items ?? [])
        {
            var schemes = requirement.Members.Select(member => member.Key).ToArray();
            anonymous |= schemes.Length == 0;
            security.AddRange(schemes);
        }

        // Not every document says it in the same way: a health answer never needs a token.
        anonymous |= node.Text("x-authentication") == "none" || path == _service.BasePath + "/status";
        return new ApiOperation(_service, method.ToUpperInvariant(), path, id)
        {
            Summary = node.Text("summary") ?? string.Empty,
            Description = node.Text("description") ?? string.Empty,
            Since = node.Text("x-since") ?? string.Empty,
            Until = node.Integer("x-until"),
            Scopes = node.Texts("x-scopes"),
            AssumedScopes = node.Texts("x-assumed-scopes"),
            Repeat = node.Text("x-repeat") switch
            {
                "safe" => RepeatClass.Safe,
                "idempotent" => RepeatClass.Idempotent,
                "once" => RepeatClass.Once,
                var other => throw new InvalidDataException($"{_service.Name}: {id} has the unknown repeat class '{other}'."),
            },
            PowerShell = ReadSurface(node["x-powershell"]),
            Parameters = [.. (sharedParameters?.Items ?? []).Concat(node["parameters"]?.Items ?? []).Select(ReadParameter)],
            RequestBody = ReadRequestBody(node["requestBody"]),
            Responses = [.. (node["responses"]?.Members ?? []).Select(member => ReadResponse(member.Key, member.Value))],
            AliasOf = node.Text("x-alias-of"),
            Client = ReadClient(node),
            PathMembers = (node["x-path-members"]?.Members ?? []).ToDictionary(member => member.Key, member => member.Value.Scalar ?? string.Empty, StringComparer.Ordinal),
            RowId = node.Texts("x-row-id"),
            IsCapped = node.Flag("x-capped"),
            WhenRefused = node.Text("x-when-refused"),
            IsRecording = node.Flag("x-recording"),
            IsRemoval = node.Flag("x-removal"),
            ListName = node.Text("x-list-name"),
            Security = security,
            IsAnonymous = anonymous,
            Deprecated = node.Flag("deprecated"),
        };
    }

    private ClientCode ReadClient(DocumentNode node) => node.Text("x-client") switch
    {
        null => ClientCode.Generated,
        "hand" => ClientCode.Hand,
        "none" => ClientCode.None,
        var other => throw new InvalidDataException($"{_service.Name}: x-client is '{other}'."),
    };

    private static PowerShellSurface ReadSurface(DocumentNode? node) => node is null
        ? new PowerShellSurface(string.Empty, string.Empty, [], null)
        : new PowerShellSurface(node.Text("cmdlet") ?? string.Empty, node.Text("parameterSet") ?? string.Empty, node.Texts("also"), node.Text("notes"));

    private ApiParameter ReadParameter(DocumentNode node) => new(
        node.Text("name") ?? string.Empty,
        node.Text("in") switch
        {
            "path" => ParameterLocation.Path,
            "query" => ParameterLocation.Query,
            "header" => ParameterLocation.Header,
            "cookie" => ParameterLocation.Cookie,
            var other => throw new InvalidDataException($"{_service.Name}: a parameter sits in '{other}'."),
        },
        node.Flag("required"),
        node["schema"] is { } schema ? ReadSchema(schema) : new ApiSchema(_service),
        node["x-known-values"] is null ? node["schema"]?.Texts("x-known-values") ?? [] : node.Texts("x-known-values"),
        node.Text("description"),
        node.Text("x-client-name"),
        node.Flag("deprecated"));

    private ApiRequestBody? ReadRequestBody(DocumentNode? node) =>
        node is null ? null : new ApiRequestBody(node.Flag("required"), ReadContent(node["content"]), node.Text("description"), node.Text("x-client-name"), node.Text("x-client-property"));

    private ApiResponse ReadResponse(string status, DocumentNode node) => new(
        status,
        node.Text("description"),
        ReadContent(node["content"]),
        [.. (node["headers"]?.Members ?? []).Select(header => header.Key)],
        node.Flag("x-assumed"));

    private Dictionary<string, ApiSchema> ReadContent(DocumentNode? node)
    {
        var content = new Dictionary<string, ApiSchema>(StringComparer.OrdinalIgnoreCase);
        foreach (var (type, media) in node?.Members ?? [])
        {
            content.Add(type, media["schema"] is { } schema ? ReadSchema(schema) : new ApiSchema(_service));
        }

        return content;
    }

    private List<ApiSchema> ReadSchemas(DocumentNode? node)
    {
        var schemas = new List<ApiSchema>();
        foreach (var item in node?.Items ?? [])
        {
            schemas.Add(ReadSchema(item));
        }

        return schemas;
    }

    private ApiSchema ReadSchema(DocumentNode node, string name = "")
    {
        var properties = new Dictionary<string, ApiSchema>(StringComparer.Ordinal);
        foreach (var (property, schema) in node["properties"]?.Members ?? [])
        {
            properties.Add(property, ReadSchema(schema));
        }

        Dictionary<string, JsonNode?>? extensions = null;
        foreach (var (key, value) in node.Members)
        {
            if (key.StartsWith("x-", StringComparison.Ordinal) && !ReadKeys.Contains(key))
            {
                (extensions ??= new Dictionary<string, JsonNode?>(StringComparer.Ordinal))[key] = value.ToJson();
            }
        }

        var reference = node.Text("$ref");
        if (reference is not null && !reference.StartsWith(ReferencePrefix, StringComparison.Ordinal))
        {
            throw new InvalidDataException($"{_service.Name}: the reference '{reference}' leaves the document.");
        }

        var additional = node["additionalProperties"];
        return new ApiSchema(_service)
        {
            Name = name,
            Reference = reference?[ReferencePrefix.Length..],
            Type = node.Text("type"),
            Format = node.Text("format"),
            Description = node.Text("description"),
            Nullable = node.Flag("nullable"),
            ReadOnly = node.Flag("readOnly"),
            WriteOnly = node.Flag("writeOnly"),
            Deprecated = node.Flag("deprecated"),
            Required = node["required"] is { IsSequence: true } ? node.Texts("required") : [],
            Properties = properties,
            AdditionalProperties = additional is { IsMapping: true } ? ReadSchema(additional) : null,
            AllowsAdditionalProperties = additional?.Scalar != "false",
            KeepsUnknownMembers = additional is not null && additional.Scalar != "false",
            AlsoNamed = node.Texts("x-also-named"),
            AlsoTakes = node.Texts("x-also-takes"),
            Items = node["items"] is { } items ? ReadSchema(items) : null,
            Enum = node.Texts("enum"),
            OpenEnum = node.Flag("x-open-enum"),
            KnownValues = node.Texts("x-known-values"),
            CaseInsensitive = node.Flag("x-case-insensitive"),
            Minimum = node.Number("minimum"),
            Maximum = node.Number("maximum"),
            MinLength = node.Integer("minLength"),
            MaxLength = node.Integer("maxLength"),
            MinItems = node.Integer("minItems"),
            MaxItems = node.Integer("maxItems"),
            Pattern = node.Text("pattern"),
            AllOf = ReadSchemas(node["allOf"]),
            OneOf = ReadSchemas(node["oneOf"]),
            AnyOf = ReadSchemas(node["anyOf"]),
            Sensitive = node.Flag("x-sensitive"),
            Masked = node.Flag("x-masked"),
            MaskWrite = node.Text("x-mask-write") switch
            {
                "echo" => MaskWrite.Echo,
                "required" => MaskWrite.Required,
                "omit" => MaskWrite.Omit,
                "as-read" => MaskWrite.AsRead,
                null => MaskWrite.None,
                var other => throw new InvalidDataException(
                    string.Create(CultureInfo.InvariantCulture, $"{_service.Name}: the mask rule '{other}' is not known.")),
            },
            Since = node.Text("x-since"),
            Until = node.Text("x-until"),
            ValueSince = (node["x-value-since"]?.Members ?? []).ToDictionary(
                value => value.Key, value => int.Parse(value.Value.Scalar!, CultureInfo.InvariantCulture), StringComparer.Ordinal),
            Canonical = node.Text("x-canonical"),
            Client = ReadClient(node),
            ClientName = node.Text("x-client-name"),
            ClientType = node.Text("x-client-type"),
            AliasOf = node.Text("x-alias-of"),
            Identity = node.Texts("x-identity"),
            ChangedBy = node.Text("x-changed-by"),
            RefersTo = node.Text("x-refers-to"),
            RefersToOrText = node.Flag("x-refers-to-or-text"),
            IsLocal = node.Flag("x-local"),
            CountsDown = node.Flag("x-counts-down"),
            Replaceable = node.Flag("x-replaceable"),
            Unit = node.Text("x-unit"),
            Note = node.Text("x-note"),
            Assumed = node.Flag("x-assumed"),
            HasDefault = node["default"] is not null,
            Default = node["default"]?.ToJson(),
            HasExample = node["example"] is not null,
            Example = node["example"]?.ToJson(),
            Extensions = extensions ?? [],
        };
    }
}
