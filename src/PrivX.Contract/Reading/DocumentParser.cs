using System;
using System.Collections.Generic;
using System.IO;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PrivX.Contract.Reading;

/// <summary>
/// Builds <see cref="DocumentNode"/> trees straight from parser events: the object graph of the YAML library
/// would cost several times as much, and the simulator has to be up in a moment.
/// </summary>
internal static class DocumentParser
{
    public static DocumentNode Parse(TextReader text)
    {
        var parser = new Parser(text);
        parser.Consume<StreamStart>();
        parser.Consume<DocumentStart>();
        return ReadNode(parser);
    }

    private static DocumentNode ReadNode(Parser parser)
    {
        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return DocumentNode.FromScalar(scalar.Value, scalar.Style != ScalarStyle.Plain);
        }

        if (parser.TryConsume<MappingStart>(out _))
        {
            var members = new Dictionary<string, DocumentNode>(StringComparer.Ordinal);
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                var name = parser.Consume<Scalar>().Value;
                members.Add(name, ReadNode(parser));
            }

            return DocumentNode.FromMapping(members);
        }

        parser.Consume<SequenceStart>();
        var items = new List<DocumentNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadNode(parser));
        }

        return DocumentNode.FromSequence(items);
    }
}
