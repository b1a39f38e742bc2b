/**
 * The grammar of filters (AF1–AF5), in Peggy's notation. It knows the shape of a filter only: which columns and operators
 * there are is looked up later. What an action needs is given as options:
 *
 * - `source`: the `source` of every place
 * - `openGroup(depth, place)`: told of each opening parenthesis; throws when there are too many
 * - `openCall(name)`: the function of that name; throws when there is none
 * - `unclosed(place)`: throws
 * - `isWholeFilter(column)`: whether the column alone says all
 *
 * Rules whose name is followed by a text are what refusals say was expected.
 */
export const FILTER_GRAMMAR = String.raw`
{
  const { source, openGroup, openCall, unclosed, isWholeFilter } = options;
  let depth = 0;

  function place() {
    return { source, position: offset() };
  }

  function token(text) {
    return { text, place: place() };
  }

  function joined(kind, first, rest) {
    return rest.length === 0 ? first : { kind, of: [first, ...rest] };
  }

  function restriction(column, operator, values) {
    return {
      kind: 'restriction',
      column: column.text,
      columnPlace: column.place,
      operator: operator.text,
      operatorPlace: operator.place,
      values,
    };
  }
}

Filter
  = _ @Either _

Either
  = first:Both rest:(_ Or _ @Both)* { return joined('or', first, rest); }

Both
  = first:Term rest:(_ And _ @Term)* { return joined('and', first, rest); }

Term
  = Open _ @Either _ Close
  / Call
  / Restriction

Open
  = "(" { depth += 1; openGroup(depth, place()); }

Close
  = ")" { depth -= 1; }

Call
  = opened:CallName _ first:Argument rest:(_ "," _ @Argument)* _ ")" {
      const { column, operator, values } = opened([first, ...rest]);
      return restriction(column, operator, values);
    }

CallName "a column"
  = name:Column _ "(" { return openCall(name); }

Argument "an argument"
  = token:Quoted { return { token, quoted: true }; }
  / token:(Column / Bare) { return { token, quoted: false }; }

Restriction
  = column:Column _ operator:Symbol _ values:Values { return restriction(column, operator, values); }
  / column:Column _ operator:Word values:(_ @Values)? {
      return restriction(column, operator, values ?? []);
    }
  / column:Column &{ return isWholeFilter(column.text); } {
      return restriction(column, { text: 'set', place: column.place }, []);
    }

Values
  = "(" _ first:Value rest:(_ "," _ @Value)* _ ")" { return [first, ...rest]; }
  / value:Value { return [value]; }

Value "a value"
  = Quoted
  / Encoded
  / Bare

Column "a column"
  = text:$(NameStart NamePart*) "?"* { return token(text); }

NameStart
  = [\p{L}_]u

NamePart
  = [\p{L}\p{N}_/.:]u+
  / "-" !">"
  / "(" Field "->" Field ")"
  / "[" Field "]"

Field
  = [\p{L}\p{N}_]u+

Symbol "an operator"
  = text:("==" / "=" / "!=" / "<>" / "<=" / "<" / ">=" / ">") { return token(text); }

Word "an operator"
  = !Joint text:$([a-z]i+) WordEnd { return token(text); }

And "\"and\""
  = "and"i WordEnd

Or "\"or\""
  = "or"i WordEnd

Joint
  = ("and"i / "or"i) WordEnd

WordEnd
  = ![\p{L}\p{N}_]u

Quoted
  = "'" text:InSingle "'" { return token(text); }
  / "\"" text:InDouble "\"" { return token(text); }
  / ['"] { unclosed(place()); }

InSingle
  = pieces:($[^'\\]+ / "''" { return "'"; } / Escaped)* { return pieces.join(''); }

InDouble
  = pieces:($[^"\\]+ / "\"\"" { return '"'; } / Escaped)* { return pieces.join(''); }

Escaped
  = "\\" @['"\\]
  / "\\"

Encoded
  = text:$("[" [a-z]i+ ":" [^\]]* "]") { return token(text); }

Bare
  = !(("and"i / "or"i) !BareSign) text:$BareSign+ { return token(text); }

BareSign
  = [^\p{White_Space}'"(),=<>[\]]u

_ "space"
  = [\p{White_Space}]u*
`;
