using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;

namespace PrivX.Architecture.Tests.Rooms;

/// <summary>
/// Which types of an assembly use which others of it: in bases, members, attributes, and the code of their methods. Nested types count for the
/// one around them. A constant leaves no trace in an assembly, so the use of one is not seen.
/// </summary>
internal sealed partial class TypeUses
{
    private static readonly Dictionary<ushort, OpCode> OpCodeOf = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => (ushort)code.Value);

    private readonly MetadataReader _reader;
    private readonly PEReader _file;
    private readonly Dictionary<string, TypeDefinitionHandle> _byName = [];
    private readonly Collector _collector;
    private readonly HashSet<TypeDefinitionHandle> _seen = [];

    private TypeUses(PEReader file)
    {
        _file = file;
        _reader = file.GetMetadataReader();
        _collector = new Collector(_seen);
        foreach (TypeDefinitionHandle handle in _reader.TypeDefinitions)
        {
            _byName[NameOf(handle)] = handle;
        }
    }

    /// <summary>Full names of pairs of types, the first of which uses the second.</summary>
    public static IReadOnlyCollection<(string User, string Used)> Read(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        return new TypeUses(file).FindPairs();
    }

    private HashSet<(string User, string Used)> FindPairs()
    {
        var pairs = new HashSet<(string User, string Used)>();
        foreach (TypeDefinitionHandle handle in _reader.TypeDefinitions)
        {
            _seen.Clear();
            Look(_reader.GetTypeDefinition(handle));
            string user = NameOf(Outermost(handle));
            pairs.UnionWith(_seen.Select(used => (user, NameOf(Outermost(used)))).Where(pair => pair.Item1 != pair.Item2));
        }

        return pairs;
    }

    private void Look(TypeDefinition type)
    {
        Look(type.BaseType);
        Look(type.GetCustomAttributes());
        Look(type.GetGenericParameters());
        foreach (InterfaceImplementationHandle handle in type.GetInterfaceImplementations())
        {
            Look(_reader.GetInterfaceImplementation(handle).Interface);
        }

        foreach (FieldDefinitionHandle handle in type.GetFields())
        {
            FieldDefinition field = _reader.GetFieldDefinition(handle);
            field.DecodeSignature(_collector, null);
            Look(field.GetCustomAttributes());
        }

        foreach (PropertyDefinitionHandle handle in type.GetProperties())
        {
            Look(_reader.GetPropertyDefinition(handle).GetCustomAttributes());
        }

        foreach (MethodDefinitionHandle handle in type.GetMethods())
        {
            Look(_reader.GetMethodDefinition(handle));
        }
    }

    private void Look(MethodDefinition method)
    {
        method.DecodeSignature(_collector, null);
        Look(method.GetCustomAttributes());
        Look(method.GetGenericParameters());
        foreach (ParameterHandle handle in method.GetParameters())
        {
            Look(_reader.GetParameter(handle).GetCustomAttributes());
        }

        if (method.RelativeVirtualAddress == 0)
        {
            return;
        }

        MethodBodyBlock body = _file.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil)
        {
            _reader.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(_collector, null);
        }

        foreach (ExceptionRegion region in body.ExceptionRegions)
        {
            Look(region.CatchType);
        }

        LookAtCode(body.GetILReader());
    }

    private void LookAtCode(BlobReader code)
    {
        while (code.RemainingBytes > 0)
        {
            ushort value = code.ReadByte();
            if (value == 0xFE)
            {
                value = (ushort)(0xFE00 | code.ReadByte());
            }

            switch (OpCodeOf[value].OperandType)
            {
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType:
                    Look(MetadataTokens.EntityHandle(code.ReadInt32()));
                    break;
                case OperandType.InlineSwitch:
                    int targets = code.ReadInt32();
                    code.Offset += targets * 4;
                    break;
                case OperandType.InlineI8 or OperandType.InlineR:
                    code.Offset += 8;
                    break;
                case OperandType.InlineBrTarget or OperandType.InlineI or OperandType.InlineSig or OperandType.InlineString or OperandType.ShortInlineR:
                    code.Offset += 4;
                    break;
                case OperandType.InlineVar:
                    code.Offset += 2;
                    break;
                case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                    code.Offset += 1;
                    break;
            }
        }
    }

    private void Look(EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition when !handle.IsNil:
                _seen.Add((TypeDefinitionHandle)handle);
                break;
            case HandleKind.TypeSpecification:
                _reader.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(_collector, null);
                break;
            case HandleKind.MethodDefinition:
                _seen.Add(_reader.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.FieldDefinition:
                _seen.Add(_reader.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.MemberReference:
                Look(_reader.GetMemberReference((MemberReferenceHandle)handle).Parent);
                break;
            case HandleKind.MethodSpecification:
                MethodSpecification method = _reader.GetMethodSpecification((MethodSpecificationHandle)handle);
                Look(method.Method);
                method.DecodeSignature(_collector, null);
                break;
        }
    }

    private void Look(GenericParameterHandleCollection parameters)
    {
        foreach (GenericParameterHandle handle in parameters)
        {
            foreach (GenericParameterConstraintHandle constraint in _reader.GetGenericParameter(handle).GetConstraints())
            {
                Look(_reader.GetGenericParameterConstraint(constraint).Type);
            }
        }
    }

    private void Look(CustomAttributeHandleCollection attributes)
    {
        foreach (CustomAttributeHandle handle in attributes)
        {
            CustomAttribute attribute = _reader.GetCustomAttribute(handle);
            Look(attribute.Constructor);

            // A type in an attribute's arguments is written as its name.
            BlobReader value = _reader.GetBlobReader(attribute.Value);
            foreach (Match name in TypeName().Matches(value.ReadUTF8(value.Length)))
            {
                if (_byName.TryGetValue(name.Value, out TypeDefinitionHandle type))
                {
                    _seen.Add(type);
                }
            }
        }
    }

    private TypeDefinitionHandle Outermost(TypeDefinitionHandle handle)
    {
        for (TypeDefinitionHandle around = handle; !around.IsNil; around = _reader.GetTypeDefinition(around).GetDeclaringType())
        {
            handle = around;
        }

        return handle;
    }

    // As the source says it: without the number of type parameters.
    private string NameOf(TypeDefinitionHandle handle)
    {
        TypeDefinition type = _reader.GetTypeDefinition(handle);
        string name = _reader.GetString(type.Name);
        return type.Namespace.IsNil ? name : $"{_reader.GetString(type.Namespace)}.{name}";
    }

    [GeneratedRegex(@"PrivX[\w.`]+")]
    private static partial Regex TypeName();

    private sealed class Collector(HashSet<TypeDefinitionHandle> seen) : ISignatureTypeProvider<object?, object?>
    {
        public object? GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind)
        {
            seen.Add(handle);
            return null;
        }

        public object? GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
            reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

        public object? GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => null;

        public object? GetArrayType(object? elementType, ArrayShape shape) => null;

        public object? GetByReferenceType(object? elementType) => null;

        public object? GetFunctionPointerType(MethodSignature<object?> signature) => null;

        public object? GetGenericInstantiation(object? genericType, ImmutableArray<object?> typeArguments) => null;

        public object? GetGenericMethodParameter(object? genericContext, int index) => null;

        public object? GetGenericTypeParameter(object? genericContext, int index) => null;

        public object? GetModifiedType(object? modifier, object? unmodifiedType, bool isRequired) => null;

        public object? GetPinnedType(object? elementType) => null;

        public object? GetPointerType(object? elementType) => null;

        public object? GetPrimitiveType(PrimitiveTypeCode typeCode) => null;

        public object? GetSZArrayType(object? elementType) => null;
    }
}
